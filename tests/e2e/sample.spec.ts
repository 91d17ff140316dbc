import { expect, test } from './pages/desk-test';

test('the sample plays by itself', async ({ desk }) => {
  await desk.open();
  await desk.waitForTicks(1);
  const before = await desk.ticks();
  await desk.waitForTicks(before + 10);
  await expect(desk.mode).toHaveText('REPLAY');
});

test('the sample is said to be synthetic', async ({ desk }) => {
  await desk.open();
  await expect(desk.synthetic).toHaveText('SYNTHETIC');
});

test('trades come within a minute, and are shown with their position and order', async ({ desk }) => {
  await desk.open();
  await expect(desk.tradeRows.first()).toBeVisible({ timeout: 55_000 });
  await expect(desk.orderRows.first()).toBeVisible();
  await expect(desk.positionRows.first()).toBeVisible();
});

test('without a market the desk is idle and says so', async ({ desk }) => {
  await desk.open('replay=none');
  await expect(desk.mode).toHaveText('IDLE');
  await expect(desk.play).toBeDisabled();
});

test('the symbol that is chosen is the one whose book and price are shown', async ({ desk }) => {
  await desk.open();
  await desk.waitForTicks(20);
  await desk.symbol.selectOption('ETHUSDT');
  await expect(desk.book).toContainText('Book ETHUSDT');
  await expect(desk.priceChart).toHaveAccessibleName(/ETHUSDT/);
});

test('the speed of the address is the speed of the replay', async ({ desk }) => {
  await desk.open('speed=7');
  await desk.waitForTicks(1);
  await expect(desk.speed).toHaveValue('7');
});
