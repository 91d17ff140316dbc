import type { DvrView } from '../../src/app/view/dvr-view';
import { expect, test } from './pages/desk-test';

/** The DVR's part of the view. */
function dvrOf({ dvr }: { readonly dvr: DvrView | null }): DvrView {
  if (dvr === null) throw new Error('nothing is played');
  return dvr;
}

test.beforeEach(async ({ desk }) => {
  await desk.open('speed=300');
  await expect(desk.tradeRows.first()).toBeAttached({ timeout: 50_000 });
  await desk.pauseAndSettle();
});

test('one tick back shows the tick before, and back to the run shows the run where it stood', async ({
  desk,
  page,
}) => {
  const run = await desk.state();
  await page.getByTestId('step-back').click();
  await expect(page.getByTestId('looking')).toBeVisible();
  expect((await desk.state()).ticks).toBe(run.ticks - 1);
  await page.getByTestId('to-run').click();
  await expect(page.getByTestId('looking')).toBeHidden();
  expect((await desk.state()).ticks).toBe(run.ticks);
});

test('the arrow keys go a tick back and forward, but not where something else needs them', async ({
  desk,
  page,
}) => {
  const { ticks } = await desk.state();
  const atTick = async (): Promise<number> => (await desk.state()).ticks;
  await page.keyboard.press('ArrowLeft');
  await expect.poll(atTick).toBe(ticks - 1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(atTick).toBe(ticks);
  await page.getByTestId('ladder-step').press('ArrowLeft');
  expect(await atTick()).toBe(ticks);
});

test('looking anywhere leaves the fingerprint of the run as it is', async ({ desk, page }) => {
  const before = await page.evaluate(() => window.sundown.sha256());
  await desk.seek.press('Home');
  await expect(page.getByTestId('looking')).toBeVisible();
  await desk.seek.press('End');
  await expect.poll(async () => dvrOf(await desk.state()).shown).toBe('ahead');
  expect(await page.evaluate(() => window.sundown.sha256())).toBe(before);
});

test('what a seek ahead shows is what playing there shows', async ({ desk, page }) => {
  const { playback, time } = await desk.state();
  const target = (time ?? 0) + 120_000;
  expect(target).toBeLessThan(playback?.end ?? 0);
  await desk.seek.fill(String(target));
  await expect.poll(async () => dvrOf(await desk.state()).shown).toBe('ahead');
  const ahead = await desk.state();
  await desk.speed.selectOption('1');
  await desk.play.click();
  await expect.poll(async () => dvrOf(await desk.state()).shown, { timeout: 50_000 }).toBe('run');
  await desk.pauseAndSettle();
  await page.getByTestId('seek').fill(String(target));
  await expect.poll(async () => dvrOf(await desk.state()).position).toBe(dvrOf(ahead).position);
  const again = await desk.state();
  expect([again.ticks, again.outcomes, again.account, again.recentTrades]).toEqual([
    ahead.ticks,
    ahead.outcomes,
    ahead.account,
    ahead.recentTrades,
  ]);
});

test('a jump to the fill before shows a tick that was traded, with its whole arithmetic', async ({
  desk,
  page,
}) => {
  await page.getByTestId('jump-back-fill').click();
  await expect(page.getByTestId('looking')).toBeVisible();
  const { symbols } = await desk.state();
  expect(symbols.map(({ outcome }) => outcome)).toContain('traded');
});

test('a click on a trade’s time shows the tick that made it', async ({ desk, page }) => {
  const { recentTrades } = await desk.state();
  const oldest = recentTrades.at(-1);
  await desk.tradeRows.last().getByRole('button').click();
  await expect(page.getByTestId('looking')).toBeVisible();
  const { recentTrades: then } = await desk.state();
  expect(then[0]?.id).toBe(oldest?.id);
});

test('a click on the chart shows that moment', async ({ desk, page }) => {
  await desk.priceChart.locator('.u-over').click({ position: { x: 60, y: 30 } });
  await expect(page.getByTestId('looking')).toBeVisible();
});

test('a feature’s chart comes and goes with its key', async ({ page }) => {
  await page.getByTestId('feature-momentum').click();
  await expect(page.getByTestId('momentum-chart')).toBeVisible();
  await page.getByTestId('feature-momentum').click();
  await expect(page.getByTestId('momentum-chart')).toBeHidden();
});
