import { expect, test } from './pages/desk-test';

test.beforeEach(async ({ desk }) => {
  await desk.open();
  await desk.waitForTicks(5);
});

test('the kill switch halts trading, and the ticks that follow are counted as halted', async ({ desk }) => {
  await desk.kill.click();
  await expect(desk.mode).toHaveText('HALTED');
  await expect.poll(async () => (await desk.gateCounts()).get('halted') ?? 0).toBeGreaterThan(0);
});

test('a halted desk is resumed by hand', async ({ desk }) => {
  await desk.kill.click();
  await desk.resume.click();
  await expect(desk.mode).toHaveText('REPLAY');
});

test('trading is paused and resumed while the market goes on', async ({ desk }) => {
  await desk.page.getByTestId('pause-trading').click();
  await expect(desk.mode).toHaveText('PAUSED');
  await desk.waitForTicks((await desk.ticks()) + 5);
  await desk.resume.click();
  await expect(desk.mode).toHaveText('REPLAY');
});
