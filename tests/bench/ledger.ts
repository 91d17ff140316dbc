import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChromiumProcess } from '../support/chromium/chromium-process';
import { type PageServer, servePage } from '../support/chromium/page-server';
import { figuresBySize, type LedgerFigures, type SizeFigures } from './ledger-figures';

const WAIT_MS = 600_000;

/** What storing, opening and exporting a ledger costs in Chromium's worker at these file sizes in megabytes. */
export async function benchLedger(executable: string, sizes: readonly number[]): Promise<LedgerFigures> {
  const server = await servePage('ledger-bench');
  const found = new Map<number, SizeFigures>();
  try {
    for (const mb of sizes) found.set(mb, await benchSize(executable, server, mb));
  } finally {
    server.close();
  }
  return figuresBySize(found);
}

/** One size in a browser and a profile of its own. */
async function benchSize(executable: string, server: PageServer, mb: number): Promise<SizeFigures> {
  const profile = mkdtempSync(join(tmpdir(), 'sundown-bench-'));
  const chromium = await ChromiumProcess.start(executable, profile, 'leveldb');
  try {
    const page = await chromium.open(`${server.url}?mb=${mb}`);
    await page.waitForFunction('document.title === "done"', null, { timeout: WAIT_MS });
    const found: Omit<SizeFigures, 'peak_memory_mb'> | { readonly error: string } = JSON.parse(
      (await page.textContent('body')) ?? '',
    );
    if ('error' in found) throw new Error(`the ledger of ${mb} MB: ${found.error}`);
    return { ...found, peak_memory_mb: Math.round(chromium.peakPageMemory() / 1e6) };
  } finally {
    await chromium.killAll();
    rmSync(profile, { recursive: true, force: true });
  }
}
