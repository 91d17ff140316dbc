import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js';
import type { PageFile } from '../../app/ledger/pages/page-file';
import { FileCalls } from './file-calls';
import { SQLJS_VERSION, SQLJS_WASM_SHA256 } from './sqlite-imports.gen';

/** sql.js's `sql-wasm.wasm`: its bytes, or how to get them (a fetch in a worker, a file in Node). */
export type WasmSource = Uint8Array<ArrayBuffer> | ArrayBuffer | (() => Promise<ArrayBuffer>);

/** SQLite, loaded and ready to open database files. */
export interface Sqlite {
  /** The database whose bytes live in `file`; an empty file becomes a new database. */
  open(file: PageFile): Database;
}

/**
 * Rules of the ledger's files. The journal lives in memory, because a file on its way to the page log is only ever
 * taken between transactions; 4 KiB is the page of the page file.
 */
const PRAGMAS = [
  'PRAGMA page_size = 4096',
  'PRAGMA journal_mode = MEMORY',
  'PRAGMA locking_mode = EXCLUSIVE',
  'PRAGMA temp_store = MEMORY',
  'PRAGMA synchronous = OFF',
];

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function compile(source: WasmSource): Promise<WebAssembly.Module> {
  const bytes = typeof source === 'function' ? await source() : source;
  const found = hex(await crypto.subtle.digest('SHA-256', bytes));
  if (found !== SQLJS_WASM_SHA256) {
    throw new Error(
      `The SQLite file that arrived is not that of sql.js ${SQLJS_VERSION}: reload to fetch it again.`,
    );
  }
  return WebAssembly.compile(bytes);
}

/** sql.js with `calls` in place of its own file calls; rejects when the wasm cannot be made. */
function load(module: WebAssembly.Module, calls: FileCalls): Promise<SqlJsStatic> {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ) => {
      calls.install(imports);
      WebAssembly.instantiate(module, imports).then((instance) => {
        calls.use(instance);
        done(instance);
      }, reject);
      return {};
    };
    initSqlJs({ instantiateWasm }).then(resolve, reject);
  });
}

function openDatabase(sql: SqlJsStatic, calls: FileCalls, file: PageFile): Database {
  calls.attach(file);
  const database = new sql.Database();
  for (const pragma of PRAGMAS) database.run(pragma);
  return database;
}

/**
 * Loads SQLite from the given wasm, which the composition root locates. Needs a secure context (https or
 * localhost). Rejects when the wasm cannot be had or is not the one that this build was made for.
 */
export async function openSqlite(options: { readonly wasm: WasmSource }): Promise<Sqlite> {
  const calls = new FileCalls();
  const sql = await load(await compile(options.wasm), calls);
  return { open: (file) => openDatabase(sql, calls, file) };
}
