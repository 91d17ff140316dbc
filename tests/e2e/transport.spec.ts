import { expect, test } from './pages/desk-test';

test.beforeEach(async ({ desk }) => {
  await desk.open();
  await desk.waitForTicks(5);
});

test('a paused replay stands still', async ({ desk }) => {
  const { ticks, time } = await desk.pauseAndSettle();
  await desk.page.evaluate(() => new Promise(requestAnimationFrame));
  const later = await desk.state();
  expect([later.ticks, later.time]).toEqual([ticks, time]);
});

test('a step is one tick', async ({ desk }) => {
  const { ticks } = await desk.pauseAndSettle();
  await desk.step.click();
  await desk.waitForTicks(ticks + 1);
  expect((await desk.state()).ticks).toBe(ticks + 1);
});

test('play goes on from where it stood', async ({ desk }) => {
  const { ticks } = await desk.pauseAndSettle();
  await desk.play.click();
  await desk.waitForTicks(ticks + 5);
  expect(await desk.ticks()).toBeGreaterThanOrEqual(ticks + 5);
});

test('a speed that is chosen is in force', async ({ desk }) => {
  await desk.speed.selectOption('300');
  await expect.poll(async () => (await desk.state()).playback?.speed).toBe(300);
});

test('a restart begins with an empty account', async ({ desk }) => {
  await desk.speed.selectOption('max');
  await expect.poll(() => desk.trades(), { timeout: 50_000 }).toBeGreaterThan(0);
  await desk.speed.selectOption('1');
  await desk.restart.click();
  await expect.poll(() => desk.trades()).toBe(0);
});

test('the keyboard plays and pauses', async ({ desk }) => {
  await desk.pause.focus();
  await desk.page.keyboard.press('Enter');
  await expect(desk.pause).toHaveAttribute('aria-pressed', 'true');
  await desk.play.focus();
  await desk.page.keyboard.press('Space');
  await expect(desk.play).toHaveAttribute('aria-pressed', 'true');
});
