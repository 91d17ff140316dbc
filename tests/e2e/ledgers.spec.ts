import type { DeskPage } from './pages/desk-page';
import { expect, test } from './pages/desk-test';
import { LedgersPage } from './pages/ledgers-page';

/** The sample, played for a while and standing still, and the sheet of ledgers over it. */
async function ledgersOf(desk: DeskPage): Promise<LedgersPage> {
  await desk.open('speed=max&ledger=Mine');
  await desk.playToTheEnd();
  const ledgers = new LedgersPage(desk.page);
  await ledgers.open();
  return ledgers;
}

test('a ledger is copied, renamed, emptied and deleted, and the deletion is undone', async ({ desk }) => {
  const ledgers = await ledgersOf(desk);
  await ledgers.act('Mine', 'duplicate');
  await ledgers.rename('Mine copy', 'Second');
  await ledgers.confirm('Second', 'reset');
  await ledgers.confirm('Second', 'delete');
  await expect(ledgers.named('Second')).toHaveCount(0);
  await ledgers.undo.click();
  await expect(ledgers.named('Second')).toBeVisible();
});

test('a ledger that was saved as a file comes back as a ledger, with every trade', async ({ desk, page }) => {
  const ledgers = await ledgersOf(desk);
  const { trades } = await desk.state();
  const file = await ledgers.saved('Mine');
  await ledgers.import(file);
  await ledgers.act('Mine 2', 'open');
  await expect.poll(async () => (await desk.state()).trades).toBe(trades);
  await expect(page.getByTestId('trade-row').first()).toBeAttached();
});

test('a file that is no ledger is refused in words and becomes none', async ({ desk, page }) => {
  const ledgers = await ledgersOf(desk);
  await page.getByTestId('import-db').setInputFiles({
    name: 'other.sqlite',
    mimeType: '',
    buffer: Buffer.from(`SQLite format 3\0${'x'.repeat(5_000)}`),
  });
  await expect(page.getByTestId('ledgers-refusal')).not.toBeEmpty();
  await expect(ledgers.named('other')).toHaveCount(0);
});
