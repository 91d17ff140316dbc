import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { parseArgs } from 'node:util';
import { runInNewContext } from 'node:vm';
import { Sha256 } from '../src/adapters/digest/sha256';
import { newFileSink, zlibGunzip } from '../src/adapters/files/node-file';
import { SqlLedger } from '../src/adapters/ledger/sql-ledger';
import { openSqlite } from '../src/adapters/ledger/sqlite';
import { PageFile } from '../src/app/ledger/pages/page-file';
import { benchDecision } from '../tests/bench/decision';
import { benchHeap } from '../tests/bench/heap';
import { benchImport } from '../tests/bench/import';
import { importBenchFile } from '../tests/bench/import-file';
import { benchLedger } from '../tests/bench/ledger';
import { sizesOf } from '../tests/bench/ledger-figures';
import { benchPipeline } from '../tests/bench/pipeline';
import { benchRecordingFormat } from '../tests/bench/recording';
import { benchReplay, type ReplayBenchTools } from '../tests/bench/replay';
import { benchSeek } from '../tests/bench/seek';
import { benchShabbat } from '../tests/bench/shabbat';
import { presentChromium } from './chromium.mjs';

/** The sizes of a ledger that are measured: less than a minute on a quiet machine. */
const LEDGER_MB = '1,10,100,400';

/**
 * `npm run bench [-- --ledger-mb 1]`: the engine's figures and, in a Chromium, the ledger's at these sizes (1, 10, 100 and
 * 400 MB if not said, none for `none`); a table for people and then one JSON object.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { 'ledger-mb': { type: 'string', default: LEDGER_MB } },
  });
  const sizes = sizesOf(values['ledger-mb']);
  const tools = await benchTools();
  const { source, import_file } = await importBenchFile();
  const figures = {
    node: process.version,
    // First, since one of its figures is that of a cold process.
    ...benchShabbat(34_560_000),
    ...benchPipeline(5_000_000),
    import_file,
    ...(await benchImport(source, 9, { newSink: newFileSink, gunzip: zlibGunzip })),
    ...(await benchRecordingFormat(20_000, 10)),
    ...(await benchReplay(60_000, 5, tools)),
    ...(await benchSeek(100_000, 300, tools)),
    ...(await benchDecision(5_000, tools)),
    ...benchHeap(10_000_000, { newDigest: tools.newDigest, usedHeap }),
    ...(await ledgerFigures(sizes)),
  };
  for (const [name, value] of Object.entries(figures)) {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    process.stdout.write(`${name.padEnd(28)} ${text}\n`);
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** What cannot be measured here is named with its reason. */
async function ledgerFigures(sizes: readonly number[]): Promise<Record<string, unknown>> {
  const left = [1, 10, 100, 400].filter((mb) => !sizes.includes(mb));
  const chromium = await presentChromium();
  if (sizes.length === 0 || chromium === undefined) {
    const why = sizes.length === 0 ? 'not asked for' : 'no Chromium was found; CHROMIUM may name one';
    return { commit_ms: null, open_ms: null, export_ms: null, peak_memory_mb: null, ledger_not_taken: why };
  }
  const not_taken = left.length === 0 ? null : `${left.join(', ')} MB: give --ledger-mb 1,10,100,400`;
  return { ...(await benchLedger(chromium, sizes)), ledger_not_taken: not_taken };
}

async function benchTools(): Promise<ReplayBenchTools> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
  const sqlite = await openSqlite({ wasm: new Uint8Array(wasm) });
  return {
    newDigest: () => new Sha256(),
    newLedger: () => {
      const opened = SqlLedger.open(sqlite, new PageFile());
      if (!opened.ok) throw new Error(opened.error.message);
      return opened.value;
    },
  };
}

/** Bytes in use after a full collection. */
function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}

await main();
