import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { openSqlite, type Sqlite } from '../src/adapters/ledger/sqlite';

/** SQLite in this thread; the browser has fetched its wasm by the time that a ledger asks for it. */
export const sqlite: Promise<Sqlite> = openSqlite({ wasm: async () => (await fetch(wasmUrl)).arrayBuffer() });
