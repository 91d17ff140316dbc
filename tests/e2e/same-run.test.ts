import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Page, test } from '@playwright/test';

/** Recorded markets that the project may not ship; where they are not, these tests are skipped and say so. */
const REAL = '../shared/data/replays';
const MARKETS = [
  'public/sample/sundown-sample.rec.gz',
  `${REAL}/binance_spot_btcusdt_2024-08-08_650s.jsonl.gz`,
  `${REAL}/binance_spot_ethusdt_2024-08-08_650s.jsonl.gz`,
  `${REAL}/binance_spot_nexousdt_2024-07-23_34h.jsonl.gz`,
];
/** Where the desk is until its user names another place. */
const DEFAULT_PLACE = '-23.5505,-46.6333,America/Sao_Paulo';

for (const market of MARKETS) {
  test(`Chromium and Node come to the same run of ${basename(market)}`, async ({ page }) => {
    test.skip(!existsSync(market), `${market} is not here`);
    test.setTimeout(180_000);
    const node = replayInNode(market);
    expect(replayInNode(market).sha256, 'twice in Node').toBe(node.sha256);
    expect(await replayInPage(page, market)).toEqual({ ticks: node.ticks, sha256: node.sha256 });
  });
}

function replayInNode(market: string): { ticks: number; sha256: string } {
  const args = ['scripts/run.mjs', 'replay', market, '--shabbat', DEFAULT_PLACE];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  const summary: { ticks: number; sha256: string } = JSON.parse(stdout);
  return summary;
}

async function replayInPage(page: Page, market: string): Promise<{ ticks: number; sha256: string }> {
  await page.goto('/?replay=none&speed=max');
  await page.locator('input[type=file]').first().setInputFiles(market);
  const isFinished = (): Promise<boolean> =>
    page.evaluate(async () => (await window.sundown.state()).playback?.finished === true);
  await expect.poll(isFinished, { timeout: 120_000 }).toBe(true);
  return page.evaluate(async () => {
    const { ticks } = await window.sundown.state();
    return { ticks, sha256: await window.sundown.sha256() };
  });
}
