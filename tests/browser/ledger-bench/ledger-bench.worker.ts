import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { IdbBlobStore } from '../../../src/adapters/blobs/idb-blob-store';
import { SqlFiles } from '../../../src/adapters/ledger/sql-files';
import { openSqlite } from '../../../src/adapters/ledger/sqlite';
import type { Durability } from '../../../src/app/ledger/blob-store';
import { createLog } from '../../../src/app/ledger/log/create';
import { PageLog } from '../../../src/app/ledger/log/page-log';
import { recover } from '../../../src/app/ledger/log/recover';
import { PageFile } from '../../../src/app/ledger/pages/page-file';
import type { LedgerPort } from '../../../src/app/ledger/port';
import type { LedgerWrite } from '../../../src/app/ledger/rows';
import type { Result } from '../../../src/core/result';
import { order, position, trade } from '../../unit/adapters/ledger/samples';

/** Flushes measured for each way to flush. */
const FLUSHES = 200;
/** Transactions in one, while the file is filled; not measured. */
const FILLING = 2_000;
const MB = 1e6;

const megabytes = Number(new URLSearchParams(self.name).get('mb') ?? 1);
const sqlite = await openSqlite({ wasm: async () => (await fetch(wasmUrl)).arrayBuffer() });
const files = new SqlFiles(sqlite);
const store = new IdbBlobStore(indexedDB, 'sundown-ledger-bench');
let made = 0;

function granted<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The rows of one trade: a trade inserted, an order and a position brought up to date. */
function oneTrade(): LedgerWrite[] {
  const n = made++;
  const id = `ORD-20260105120000-${n}`;
  return [
    { table: 'orders', row: order({ id }) },
    { table: 'trades', row: trade({ id: `TRD-${n.toString(16).padStart(12, '0')}`, order_id: id }) },
    { table: 'positions', row: position({ symbol: `SYM${n % 50}USDT` }) },
  ];
}

function fill(ledger: LedgerPort, file: PageFile): void {
  while (file.size < megabytes * MB) {
    const writes: LedgerWrite[] = [];
    for (let n = 0; n < FILLING / 10; n++) writes.push(...oneTrade());
    ledger.commit(writes);
  }
}

function percentile(sorted: readonly number[], share: number): number {
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return Number((sorted[at] ?? Number.NaN).toFixed(2));
}

/** Time from the first commit to the end of the flush that stores them all, and how long the thread was held up. */
async function flushTimes(ledger: LedgerPort, log: PageLog, durability: Durability, commits: number) {
  const times: number[] = [];
  const blocked: number[] = [];
  for (let n = 0; n < FLUSHES; n++) {
    const start = performance.now();
    for (let commit = 0; commit < commits; commit++) ledger.commit(oneTrade());
    const committed = performance.now();
    const flushing = log.flush(durability, Date.now());
    blocked.push(performance.now() - committed);
    granted(await flushing);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  blocked.sort((a, b) => a - b);
  return {
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    blocked_p99: percentile(blocked, 0.99),
  };
}

async function foldAll(log: PageLog): Promise<number> {
  const start = performance.now();
  while (granted(await log.fold({ now: Date.now() + 1e6, settleMs: 1, strictSettleMs: 1, maxBytes: 8e6 })));
  return Math.round(performance.now() - start);
}

async function measure(): Promise<Record<string, unknown>> {
  const file = new PageFile();
  const ledger = granted(files.open(file));
  const fillStart = performance.now();
  fill(ledger, file);
  const fillMs = Math.round(performance.now() - fillStart);
  const storeStart = performance.now();
  const recovered = granted(await createLog(store, file));
  const storeMs = Math.round(performance.now() - storeStart);
  const log = granted(await PageLog.open(store, recovered, Date.now()));
  const commit: Record<string, unknown> = {};
  for (const commits of [1, 100]) {
    for (const durability of ['relaxed', 'strict'] as const) {
      commit[`${durability}_${commits}`] = await flushTimes(ledger, log, durability, commits);
    }
  }
  const foldMs = await foldAll(log);
  const exportStart = performance.now();
  const exported = new Blob([...file.slices()]);
  const exportMs = Math.round(performance.now() - exportStart);
  ledger.close();
  const times = { fill_ms: fillMs, store_ms: storeMs, commit, fold_ms: foldMs, export_ms: exportMs };
  return { mb: exported.size / MB, trades: made, ...times, ...(await openTimes()) };
}

async function openTimes(): Promise<Record<string, number>> {
  const start = performance.now();
  const recovered = granted(await recover(store));
  const read = performance.now();
  granted(files.open(recovered.file)).close();
  const end = performance.now();
  return {
    open_ms: Math.round(end - start),
    recover_ms: Math.round(read - start),
    quick_check_ms: Math.round(end - read),
  };
}

self.postMessage(await measure());
