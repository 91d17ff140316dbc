import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PageFile } from '../../../../src/app/ledger/pages/page-file';
import { openSqlite, type Sqlite } from '../../../../src/adapters/ledger/sqlite';
import { SqlLedger } from '../../../../src/adapters/ledger/sql-ledger';

const wasmPath = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');

/** sql.js's wasm as Node finds it among the packages. */
export async function wasmBytes(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(wasmPath));
}

/** SQLite with that wasm; one load is enough for a test file. */
export async function loadSqlite(): Promise<Sqlite> {
  return openSqlite({ wasm: await wasmBytes() });
}

/** A ledger that is expected to open, on a new file or on a copy of the given bytes. */
export function openLedger(sqlite: Sqlite, bytes?: Uint8Array): SqlLedger {
  const opened = SqlLedger.open(sqlite, bytes === undefined ? new PageFile() : PageFile.from(bytes));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}
