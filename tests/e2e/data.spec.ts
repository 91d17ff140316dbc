import { readFile } from 'node:fs/promises';
import { DataPage } from './pages/data-page';
import type { DeskPage } from './pages/desk-page';
import { expect, test } from './pages/desk-test';

/** The sample, played to its end, and its data. */
async function dataOf(desk: DeskPage): Promise<DataPage> {
  await desk.open('speed=max');
  await desk.playToTheEnd();
  const data = new DataPage(desk.page);
  await data.open();
  return data;
}

test('the tables show what the run has written, newest first, sorted and filtered', async ({ desk }) => {
  const data = await dataOf(desk);
  const { trades } = await desk.state();
  await expect(data.count).toContainText(`of ${trades} rows`);
  await data.filter.fill('BTCUSDT');
  await expect(data.rows.first()).toContainText('BTCUSDT');
  await data.sortBy('price');
  const prices = await data.column(4);
  expect(prices).toEqual([...prices].sort((a, b) => Number(b) - Number(a)));
});

test('rows are saved as a table for a spreadsheet', async ({ desk, page }) => {
  const data = await dataOf(desk);
  const download = page.waitForEvent('download');
  await data.saveCsv.click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^id,order_id,symbol,side,price/);
  expect(lines.length).toBe((await desk.state()).trades + 1);
});

test('a question in SQL is answered, and what writes is refused in words', async ({ desk, page }) => {
  const data = await dataOf(desk);
  await data.console();
  await data.ask('SELECT COUNT(*) AS fills FROM trades');
  await expect(data.rows.first()).toHaveText(String((await desk.state()).trades));
  await data.ask('DELETE FROM trades');
  await expect(page.getByTestId('sql-refused')).toContainText('SQLite says');
});

test('a question without an end is ended, and the desk goes on', async ({ desk, page }) => {
  await desk.open('speed=60');
  await desk.waitForTicks(5);
  const data = new DataPage(page);
  await data.open();
  await data.console();
  const before = await desk.ticks();
  await data.ask('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n');
  await expect(page.getByTestId('sql-refused')).toContainText('longer than 10 s', { timeout: 30_000 });
  expect(await desk.ticks()).toBeGreaterThan(before);
  await data.ask('SELECT 1 AS one');
  await expect(data.rows.first()).toHaveText('1');
});
