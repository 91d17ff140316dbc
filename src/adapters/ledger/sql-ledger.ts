import type { Database } from 'sql.js';
import type { PageFile } from '../../app/ledger/pages/page-file';
import type { LedgerPort } from '../../app/ledger/port';
import type { LedgerWrite, RunEnd, RunRow } from '../../app/ledger/rows';
import { ok, type Result } from '../../core/result';
import { insertSql, RUN_COLUMNS, valuesOf } from './columns';
import { migrate, type NewerVersion } from './migrate';
import { inTransaction } from './query';
import { SqlReader } from './sql-reader';
import type { Sqlite } from './sqlite';
import { LedgerWriter } from './writer';

/**
 * The ledger on SQLite.
 *
 *     const sqlite = await openSqlite({ wasm });               // the wasm's bytes, or a function that fetches them
 *     const opened = SqlLedger.open(sqlite, new PageFile());   // PageFile.from(bytes) for a file that exists
 *     if (!opened.ok) return refuse(opened.error.message);
 *     opened.value.commit(effects.writes);                     // one decision, one transaction
 *     const file = opened.value.exportFile();                  // the sqlite3 shell opens it
 *     opened.value.close();
 *
 * The page file holds the database's bytes and notes which pages each transaction changed.
 */
export class SqlLedger extends SqlReader implements LedgerPort {
  readonly #database: Database;
  readonly #writer: LedgerWriter;

  private constructor(database: Database, file: PageFile) {
    super(database, file);
    this.#database = database;
    this.#writer = new LedgerWriter(database);
  }

  /** Brings the file's tables to the known version and takes it over, or refuses a newer one without touching it. */
  static open(sqlite: Sqlite, file: PageFile): Result<SqlLedger, NewerVersion> {
    const database = sqlite.open(file, 'write');
    const migrated = migrate(database);
    if (migrated.ok) return ok(new SqlLedger(database, file));
    database.close();
    return migrated;
  }

  commit(writes: readonly LedgerWrite[]): void {
    if (writes.length === 0) return;
    inTransaction(this.#database, () => {
      for (const write of writes) this.#writer.write(write);
    });
  }

  saveRun(run: RunRow): void {
    this.#database.run(insertSql('runs', RUN_COLUMNS, true), valuesOf(RUN_COLUMNS, run));
  }

  endRun(id: string, end: RunEnd): void {
    const sql = 'UPDATE runs SET ended_at = ?, end_reason = ?, sha256 = ? WHERE id = ?';
    this.#database.run(sql, [end.ended_at, end.end_reason, end.sha256, id]);
  }

  close(): void {
    this.#writer.free();
    this.#database.close();
  }
}
