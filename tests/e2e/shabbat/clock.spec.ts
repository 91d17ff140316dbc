import { exportedTrades } from '../pages/exported-trades';
import { DeskPage } from '../pages/desk-page';
import { expect, test } from '../pages/desk-test';
import { REST_END, REST_START, ShabbatPage } from '../pages/shabbat-page';

const PAUSED = 'PAUSED FOR SHABBAT';
const BEFORE = '2026-03-06T21:00:00Z';
const WITHIN = '2026-03-07T02:00:00Z';
const AFTER = '2026-03-07T22:00:00Z';

/** Trades of the whole run inside the rest. */
async function tradesWithin(desk: DeskPage): Promise<number> {
  await desk.playToTheEnd();
  const trades = await exportedTrades(desk);
  return trades.filter(({ time }) => time >= REST_START && time <= REST_END).length;
}

test('on a device whose clock is in a rest nothing trades, whatever the market says', async ({ desk }) => {
  await desk.open(`now=${WITHIN}&speed=max`);
  await expect(desk.mode).toHaveText(PAUSED);
  const { trades, ticks } = await desk.playToTheEnd();
  expect(trades).toBe(0);
  expect((await desk.gateCounts()).get('paused_shabbat')).toBeGreaterThan(ticks * 0.99);
});

test('a device that sleeps across the start wakes resting and trades no more', async ({ desk, page }) => {
  await desk.open(`now=${BEFORE}&speed=120`);
  await expect.poll(() => desk.trades()).toBeGreaterThan(0);
  await new ShabbatPage(page).setClock(WITHIN);
  await expect(desk.mode).toHaveText(PAUSED);
  const { trades } = await desk.state();
  expect((await desk.playToTheEnd()).trades).toBe(trades);
});

test('a device that sleeps across the end goes on only when the market is past it, too', async ({
  desk,
  page,
}) => {
  await desk.open(`now=${WITHIN}&speed=60`);
  await expect(desk.mode).toHaveText(PAUSED);
  await new ShabbatPage(page).setClock(AFTER);
  expect(await tradesWithin(desk)).toBe(0);
  const times = (await exportedTrades(desk)).map(({ time }) => time);
  expect(times.length).toBeGreaterThan(0);
  expect(Math.min(...times)).toBeGreaterThan(REST_END);
});

test('a device that sleeps across the whole rest still rests when the market comes to it', async ({
  desk,
  page,
}) => {
  await desk.open(`now=${BEFORE}&speed=120`);
  await expect.poll(() => desk.trades()).toBeGreaterThan(0);
  await new ShabbatPage(page).setClock(AFTER);
  expect(await tradesWithin(desk)).toBe(0);
});

test('a page that is frozen across the start rests as soon as it thaws', async ({ desk, page, context }) => {
  await desk.open('now=2026-03-06T21:11:00Z,60&speed=1');
  await desk.waitForTicks(1);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  // Two minutes of the schedule's clock: the passing of time is what is tested.
  await page.waitForTimeout(2_000);
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(desk.mode).toHaveText(PAUSED);
  const { trades } = await desk.state();
  await desk.speed.selectOption('300');
  await desk.waitForTicks((await desk.ticks()) + 1_000);
  expect((await desk.state()).trades).toBe(trades);
});

test('a clock that is set back inside a rest does not end it', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open(`now=${WITHIN}&speed=60`);
  await expect(desk.mode).toHaveText(PAUSED);
  await shabbat.setClock('2026-03-06T12:00:00Z');
  await desk.waitForTicks((await desk.ticks()) + 300);
  await expect(desk.mode).toHaveText(PAUSED);
  await expect(page.getByTestId('clock-apart')).toContainText("behind the market's time");
  expect((await desk.playToTheEnd()).trades).toBe(0);
});

test('two tabs rest, each for itself', async ({ desk, context }) => {
  const second = new DeskPage(await context.newPage());
  await desk.open(`now=${WITHIN}&speed=max`);
  await second.open(`now=${WITHIN}&speed=max`);
  await expect(desk.mode).toHaveText(PAUSED);
  await expect(second.mode).toHaveText(PAUSED);
  const ends = [await desk.playToTheEnd(), await second.playToTheEnd()];
  expect(ends.map(({ trades }) => trades)).toEqual([0, 0]);
});

test('other settings do not shorten a rest that has begun, nor does a reload', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  // Noon of Friday in Honolulu, seven hours before its rest.
  await desk.open('now=2026-03-06T22:00:00Z&speed=60');
  await expect(desk.mode).toHaveText(PAUSED);
  await shabbat.openSettings();
  await shabbat.chooseCity('honolulu');
  await shabbat.apply();
  await expect(shabbat.card).toContainText('Honolulu');
  await desk.waitForTicks((await desk.ticks()) + 100);
  await expect(desk.mode).toHaveText(PAUSED);
  await page.reload();
  await expect(desk.mode).toHaveText(PAUSED);
  await expect(shabbat.card).toContainText('Honolulu');
  expect((await desk.playToTheEnd()).trades).toBe(0);
});
