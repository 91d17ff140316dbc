import { readFile } from 'node:fs/promises';
import { exportedTrades } from '../pages/exported-trades';
import { expect, test } from '../pages/desk-test';
import { REST_END, REST_START, ShabbatPage } from '../pages/shabbat-page';

test('the sample rests before sunset and trades again after the next one', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open('speed=1000');
  await expect(desk.mode).toHaveText('PAUSED FOR SHABBAT', { timeout: 30_000 });
  const { shabbat: resting } = await desk.state();
  expect(resting.resting).toMatchObject({ start: REST_START, end: REST_END, names: ['Shabbat'] });
  await expect(shabbat.state).toHaveText('The desk rests for Shabbat.');
  await expect(desk.mode).toHaveText('REPLAY', { timeout: 30_000 });
  await desk.playToTheEnd();
  const trades = await exportedTrades(desk);
  const within = trades.filter(({ time }) => time >= REST_START && time <= REST_END);
  expect(within).toEqual([]);
  expect(trades.some(({ time }) => time < REST_START)).toBe(true);
  expect(trades.some(({ time }) => time > REST_END)).toBe(true);
});

test('the countdown belongs to the time of the market', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open('speed=300');
  await desk.waitForTicks(100);
  const { time } = await desk.pauseAndSettle();
  const seconds = Math.ceil((REST_START - (time ?? 0)) / 1_000);
  const left = new Date(seconds * 1_000).toISOString().slice(11, 19);
  await expect(shabbat.countdown).toHaveText(`Rest begins in ${left}`);
  await expect(shabbat.nextPause).toContainText(`${left}Fri 6 Mar 18:12`);
});

test('the card tells both clocks, the rule, and that it is no ruling', async ({ desk, page }) => {
  const { card } = new ShabbatPage(page);
  await desk.open('speed=60');
  await desk.waitForTicks(1);
  for (const said of [
    'Fri 6 Mar 18:12',
    'Sat 7 Mar 18:30',
    'This device',
    'The rest begins 18 minutes before sunset on the eve.',
    'sunset - 18 min .. sunset',
    'not a halachic ruling',
    'São Paulo',
  ])
    await expect(card).toContainText(said);
  await expect(card.getByRole('img')).toHaveAccessibleName(/sunset at 18:30; rest from Fri 6 Mar 18:12/);
});

test('prices stand still in a rest until the person wants to see them', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open('now=2026-03-07T02:00:00Z&speed=60');
  await expect(shabbat.veil).toContainText('The desk rests until Sat 7 Mar 18:30.');
  await desk.waitForTicks(50);
  const still = await shabbat.mid.textContent();
  await desk.waitForTicks((await desk.ticks()) + 200);
  await expect(shabbat.mid).toHaveText(still ?? '');
  await shabbat.showPrices.click();
  await expect(shabbat.mid).not.toHaveText(still ?? '');
  await expect(shabbat.veil).toBeHidden();
});

test('the calendar lists a year of rests and saves them', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open('speed=60');
  await desk.waitForTicks(1);
  await shabbat.openCalendar();
  expect(await shabbat.restRows.count()).toBeGreaterThanOrEqual(52);
  const ics = await shabbat.exported('ics');
  expect(ics.suggestedFilename()).toBe('sundown-rests.ics');
  const calendar = await readFile(await ics.path(), 'utf8');
  expect(calendar).toContain('DTSTART:20260306T211200Z');
  const table = await readFile(await (await shabbat.exported('csv')).path(), 'utf8');
  expect(table.split('\r\n')[1]).toContain('2026-03-06T18:12:47-03:00');
});

test('a rest that is over is in the log, with the signals that it passed over', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open('speed=max');
  await desk.playToTheEnd();
  await shabbat.openCalendar();
  await expect(shabbat.pastRows).toHaveCount(1);
  await expect(shabbat.pastRows).toContainText(/Shabbat.*Fri 6 Mar 18:12.*Sat 7 Mar 18:30.*\d+.*São Paulo/);
});
