import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
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
import { benchPipeline } from '../tests/bench/pipeline';
import { benchRecordingFormat } from '../tests/bench/recording';
import { benchReplay, type ReplayBenchTools } from '../tests/bench/replay';
import { benchSeek } from '../tests/bench/seek';
import { benchShabbat } from '../tests/bench/shabbat';

/** `npm run bench`: every figure of docs/benchmarks.md, a table for people and then one JSON object. */
async function main(): Promise<void> {
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
  };
  for (const [name, value] of Object.entries(figures)) {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    process.stdout.write(`${name.padEnd(28)} ${text}\n`);
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`);
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
