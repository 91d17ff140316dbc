import { AxeBuilder } from '@axe-core/playwright';
import type { DeskPage } from '../pages/desk-page';
import { expect, test } from '../pages/desk-test';
import { exportedRows } from '../pages/exported-trades';

const held = async (desk: DeskPage): Promise<string[]> =>
  (await desk.state()).positions.map(({ quantity }) => quantity).filter((quantity) => quantity !== '0');

/** Plays until something is held, and goes on slowly. */
async function withPosition(desk: DeskPage): Promise<void> {
  await desk.open('speed=60');
  await desk.waitForTicks(1);
  await expect.poll(() => held(desk), { timeout: 50_000 }).not.toEqual([]);
}

test('the kill switch halts at once, asks once what becomes of positions, and closes them', async ({
  desk,
  page,
}) => {
  await withPosition(desk);
  await desk.kill.click();
  await expect(desk.mode).toHaveText('HALTED');
  await expect(page.getByTestId('risk-cause')).toContainText('You threw the kill switch.');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.getByTestId('flatten').click();
  await expect.poll(() => held(desk)).toEqual([]);
  await expect.poll(async () => (await desk.gateCounts()).get('kill_flatten') ?? 0).toBeGreaterThan(0);
  await expect(desk.mode).toHaveText('HALTED');
  const rows = await exportedRows(desk, 'SELECT cause, event, who FROM risk_events ORDER BY id');
  expect(rows).toEqual([
    ['kill_switch', 'set', 'user'],
    ['flatten', 'set', 'user'],
    ['flatten', 'lifted', 'user'],
  ]);
});

test('positions that are kept stay, and nothing is asked again', async ({ desk, page }) => {
  await withPosition(desk);
  await desk.kill.click();
  await page.getByTestId('keep-positions').click();
  await expect(page.getByTestId('ask-flatten')).toBeHidden();
  expect(await held(desk)).not.toEqual([]);
  await desk.resume.click();
  await expect(page.getByTestId('risk')).toBeHidden();
});
