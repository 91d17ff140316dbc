import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from './pages/desk-test';

const run = promisify(execFile);

/** What the sqlite3 shell says to a statement about a file. */
async function sqlite(file: string, statement: string): Promise<string> {
  return (await run('sqlite3', ['-readonly', file, statement])).stdout.trim();
}

test.beforeEach(async ({ desk }) => {
  await desk.open('speed=max');
});

test('every tick of a run ends at one row of the funnel', async ({ desk }) => {
  const { ticks } = await desk.playToTheEnd();
  const counts = [...(await desk.gateCounts()).values()];
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ticks);
});

test('the account, the charts and the rows show the run', async ({ desk }) => {
  const { trades, account, playback } = await desk.playToTheEnd();
  expect(await desk.trades()).toBe(trades);
  const equity = await desk.page.getByTestId('equity').textContent();
  expect(Number(equity?.replaceAll(',', ''))).toBeCloseTo(Number(account.equity), 1);
  await expect(desk.equityChart.locator('canvas')).toBeVisible();
  await expect.poll(async () => Number(await desk.seek.inputValue())).toBe(playback?.end);
});

test('the exported ledger is an SQLite file', async ({ desk }) => {
  await desk.waitForTicks(1);
  const download = await desk.exportedLedger();
  const stream = await download.createReadStream();
  const [head] = await stream.take(1).toArray();
  expect(Buffer.from(head).subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(download.suggestedFilename()).toMatch(/^sundown-.*\.sqlite$/);
});

test('the sqlite3 shell finds the exported ledger whole, with every trade', async ({ desk }) => {
  test.skip(!existsSync('/usr/bin/sqlite3'), 'no sqlite3 shell on this machine');
  const { trades } = await desk.playToTheEnd();
  const file = await (await desk.exportedLedger()).path();
  expect(await sqlite(file, 'PRAGMA integrity_check')).toBe('ok');
  expect(await sqlite(file, 'SELECT count(*) FROM trades')).toBe(String(trades));
});
