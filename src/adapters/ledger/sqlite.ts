import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js';
import type { PageFile } from '../../app/ledger/pages/page-file';
import { FileCalls } from './file-calls';
import { SQLJS_VERSION, SQLJS_WASM_SHA256 } from './sqlite-imports.gen';

/** sql.js's `sql-wasm.wasm`: its bytes, or how to get them (a fetch in a worker, a file in Node). */
export type WasmSource = Uint8Array<ArrayBuffer> | ArrayBuffer | (() => Promise<ArrayBuffer>);

export type FileAccess = 'write' | 'read';

/** SQLite, loaded and ready to open database files. */
export interface Sqlite {
  /**
   * The database whose bytes live in `file`. For `write` nothing else may change the file, and an empty one becomes
   * a new database; for `read` the file may change from outside between two statements. Throws where the file is no
   * database.
   */
  open(file: PageFile, access: FileAccess): Database;
}

/**
 * Rules for files that are written. The journal lives in memory, because a file on its way to the page log is only
 * ever taken between transactions; 4 KiB is the page of the page file.
 */
const WRITING = [
  'PRAGMA page_size = 4096',
  'PRAGMA journal_mode = MEMORY',
  'PRAGMA locking_mode = EXCLUSIVE',
  'PRAGMA temp_store = MEMORY',
  'PRAGMA synchronous = OFF',
];

/** For files that are only read: without an exclusive lock SQLite looks at every statement whether the file changed. */
const READING = ['PRAGMA query_only = ON', 'PRAGMA temp_store = MEMORY'];

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

function openDatabase(sql: SqlJsStatic, calls: FileCalls, file: PageFile, access: FileAccess): Database {
  calls.attach(file);
  const database = new sql.Database();
  try {
    for (const pragma of access === 'write' ? WRITING : READING) database.run(pragma);
    return database;
  } catch (error) {
    database.close();
    throw error;
  } finally {
    calls.detach(file);
  }
}

async function start(module: WebAssembly.Module): Promise<Sqlite> {
  const calls = new FileCalls();
  const sql = await load(module, calls);
  return { open: (file, access) => openDatabase(sql, calls, file, access) };
}

/** sql.js makes one instance a thread and answers every later call with it, whatever it is given. */
let started: Promise<Sqlite> | null = null;

/**
 * Loads SQLite from the given wasm, which the composition root locates; a second call gets the same. Needs a secure
 * context (https or localhost). Rejects when the wasm cannot be had or is not the one that this build was made for.
 */
export async function openSqlite(options: { readonly wasm: WasmSource }): Promise<Sqlite> {
  const module = await compile(options.wasm);
  started ??= start(module);
  return started;
}
