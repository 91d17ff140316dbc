import { DeskPage } from './pages/desk-page';
import { expect, test } from './pages/desk-test';

test('a reload in the middle of a run keeps every trade that was called durable', async ({ desk, page }) => {
  await desk.open('ledger=Kept&speed=300');
  await expect.poll(() => desk.trades()).toBeGreaterThan(5);
  const { trades } = await desk.state();
  await page.evaluate(() => window.sundown.flush());
  await page.reload();
  await expect(page.getByTestId('ledger-state')).toHaveText('Stored');
  expect((await desk.state()).trades).toBeGreaterThanOrEqual(trades);
});

test('a second tab reads along, takes over, and the first one says so', async ({ desk, page, context }) => {
  await desk.open('ledger=Shared&speed=300');
  await expect.poll(() => desk.trades()).toBeGreaterThan(5);
  const { trades } = await desk.state();
  await page.evaluate(() => window.sundown.flush());
  const second = new DeskPage(await context.newPage());
  await second.open('ledger=Shared');
  await expect(second.page.getByTestId('ledger-state')).toHaveAttribute('data-state', 'second_tab');
  await second.page.getByTestId('ledger-take_over').click();
  await expect(second.page.getByTestId('ledger-state')).toHaveText('Stored');
  expect((await second.state()).trades).toBeGreaterThanOrEqual(trades);
  await expect(page.getByTestId('ledger-state')).toHaveAttribute('data-state', 'fenced');
  expect((await desk.state()).playback?.playing).toBe(false);
});
