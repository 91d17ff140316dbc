import { readFile } from 'node:fs/promises';
import type { DeskPage } from './pages/desk-page';
import { expect, test } from './pages/desk-test';
import { ReportPage } from './pages/report-page';

/** The sample, played to its end, and its report. */
async function reported(desk: DeskPage): Promise<ReportPage> {
  await desk.open('speed=max');
  await desk.playToTheEnd();
  const report = new ReportPage(desk.page);
  await report.open();
  return report;
}

test('the report agrees with the account, and its parts add up', async ({ desk }) => {
  const report = await reported(desk);
  const { account, trades } = await desk.state();
  expect(await report.figure('fills')).toBe(String(trades));
  expect(await report.number('net_pnl')).toBeCloseTo(
    Number(account.equity) - Number(account.initialBalance),
    1,
  );
  const [gross, fees, slippage] = [
    await report.number('gross_pnl'),
    await report.number('fees'),
    await report.number('slippage'),
  ];
  expect(gross - fees - slippage).toBeCloseTo(await report.number('net_pnl'), 1);
});

test('each figure tells its formula and what it counts over', async ({ desk, page }) => {
  const report = await reported(desk);
  await report.formulas.click();
  await expect(page.locator('[data-figure="sharpe"]')).toContainText('sqrt(525600)');
  await expect(page.locator('[data-figure="sharpe"]')).toContainText('one-minute returns');
});

test('a run is compared with a stored one, with the difference', async ({ desk }) => {
  const report = await reported(desk);
  await report.compareWith('This run');
  expect(await report.cells('net_pnl')).toEqual([expect.any(String), expect.any(String), '0.00']);
});

test('a report is saved as one file that needs nothing else', async ({ desk, page }) => {
  const report = await reported(desk);
  const download = page.waitForEvent('download');
  await report.saveHtml.click();
  const html = await readFile(await (await download).path(), 'utf8');
  expect(html).toContain('Probabilistic Sharpe');
  expect(html).not.toMatch(/<script|<link|https?:/);
});
