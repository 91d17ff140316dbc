import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needChromium } from '../../scripts/chromium.mjs';
import { ChromiumProcess } from '../support/chromium/chromium-process';
import { type PageServer, servePage } from '../support/chromium/page-server';

const WAIT_MS = 600_000;

/**
 * What storing, opening and exporting a ledger costs in Chromium's worker at these file sizes in megabytes:
 * `ledger_N_mb` with `commit` in milliseconds by durability and transactions a flush, and the page's peak memory.
 */
export async function benchLedger(sizes: readonly number[]): Promise<Record<string, unknown>> {
  const executable = await needChromium();
  const server = await servePage('ledger-bench');
  const figures: Record<string, unknown> = {};
  try {
    for (const mb of sizes) figures[`ledger_${mb}_mb`] = await benchSize(executable, server, mb);
  } finally {
    server.close();
  }
  return figures;
}

/** One size in a browser and a profile of its own. */
async function benchSize(executable: string, server: PageServer, mb: number): Promise<unknown> {
  const profile = mkdtempSync(join(tmpdir(), 'sundown-bench-'));
  const chromium = await ChromiumProcess.start(executable, profile, 'leveldb');
  try {
    const page = await chromium.open(`${server.url}?mb=${mb}`);
    await page.waitForFunction('document.title === "done"', null, { timeout: WAIT_MS });
    const found: Record<string, unknown> = JSON.parse((await page.textContent('body')) ?? '{}');
    return { ...found, peak_memory_mb: Math.round(chromium.peakPageMemory() / 1e6) };
  } finally {
    await chromium.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
