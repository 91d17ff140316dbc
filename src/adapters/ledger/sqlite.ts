import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js';

/** sql.js's `sql-wasm.wasm`: its bytes, or how to get them (a fetch in a worker, a file in Node). */
export type WasmSource = Uint8Array<ArrayBuffer> | ArrayBuffer | (() => Promise<ArrayBuffer>);

/** SQLite, loaded and ready to open database files. */
export interface Sqlite {
  /** A new database, or one that starts as the given file's bytes. */
  open(file?: Uint8Array): Database;
}

/** Rules of the ledger's files: 4 KiB pages, and a journal that lives in memory because durability is kept elsewhere. */
const PRAGMAS = [
  'PRAGMA page_size = 4096',
  'PRAGMA journal_mode = MEMORY',
  'PRAGMA locking_mode = EXCLUSIVE',
  'PRAGMA temp_store = MEMORY',
  'PRAGMA synchronous = OFF',
];

async function bytesOf(wasm: WasmSource): Promise<ArrayBuffer> {
  const source = typeof wasm === 'function' ? await wasm() : wasm;
  return source instanceof ArrayBuffer ? source : source.slice().buffer;
}

function openDatabase(sql: SqlJsStatic, file?: Uint8Array): Database {
  const database = new sql.Database(file);
  for (const pragma of PRAGMAS) database.run(pragma);
  return database;
}

/** Loads SQLite from the given wasm, which the composition root locates. Rejects when the wasm cannot be had. */
export async function openSqlite(options: { readonly wasm: WasmSource }): Promise<Sqlite> {
  const sql = await initSqlJs({ wasmBinary: await bytesOf(options.wasm) });
  return { open: (file) => openDatabase(sql, file) };
}
