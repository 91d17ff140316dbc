import type { Database } from 'sql.js';
import type { PageFile } from '../../app/ledger/pages/page-file';
import type { LedgerPort, TradeQuery } from '../../app/ledger/port';
import type {
  AccountSnapshotRow,
  DailyStatsRow,
  LedgerWrite,
  OrderRow,
  PositionRow,
  RunEnd,
  RunRow,
  TradeRow,
} from '../../app/ledger/rows';
import { ok, type Result } from '../../core/result';
import {
  DAILY_COLUMNS,
  insertSql,
  ORDER_COLUMNS,
  POSITION_COLUMNS,
  RUN_COLUMNS,
  SNAPSHOT_COLUMNS,
  valuesOf,
} from './columns';
import { dailyRow, orderRow, positionRow, runRow, snapshotRow, tradeRow } from './decode';
import { migrate, type NewerVersion } from './migrate';
import { inTransaction, readAll, readNumber, readWhile } from './query';
import type { Sqlite } from './sqlite';
import { tradesSql } from './trades-sql';
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
export class SqlLedger implements LedgerPort {
  readonly #database: Database;
  readonly #file: PageFile;
  readonly #writer: LedgerWriter;

  private constructor(database: Database, file: PageFile) {
    this.#database = database;
    this.#file = file;
    this.#writer = new LedgerWriter(database);
  }

  /** Brings the file's tables to the known version and takes it over, or refuses a newer one without touching it. */
  static open(sqlite: Sqlite, file: PageFile): Result<SqlLedger, NewerVersion> {
    const database = sqlite.open(file);
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

  trades(query: TradeQuery): TradeRow[] {
    const { sql, params } = tradesSql(query);
    return readAll(this.#database, sql, params, tradeRow);
  }

  orders(limit: number): OrderRow[] {
    const sql = `SELECT ${ORDER_COLUMNS.join(', ')} FROM orders ORDER BY rowid DESC LIMIT ?`;
    return readAll(this.#database, sql, [limit], orderRow);
  }

  positions(): PositionRow[] {
    return readAll(
      this.#database,
      `SELECT ${POSITION_COLUMNS.join(', ')} FROM positions ORDER BY symbol`,
      null,
      positionRow,
    );
  }

  tradeCount(date: string): number {
    const sql = 'SELECT COUNT(*) FROM trades WHERE timestamp BETWEEN ? AND ?';
    return readNumber(this.#database, sql, [`${date}T00:00:00.000000`, `${date}T23:59:59.999999`]);
  }

  lastSnapshot(): AccountSnapshotRow | null {
    const sql = `SELECT ${SNAPSHOT_COLUMNS.join(', ')} FROM account_snapshots ORDER BY id DESC LIMIT 1`;
    return readAll(this.#database, sql, null, snapshotRow)[0] ?? null;
  }

  snapshotsSince(from: string): AccountSnapshotRow[] {
    const sql = `SELECT ${SNAPSHOT_COLUMNS.join(', ')} FROM account_snapshots ORDER BY id DESC`;
    return readWhile(this.#database, sql, snapshotRow, ({ timestamp }) => timestamp >= from).reverse();
  }

  dailyStats(limit: number): DailyStatsRow[] {
    const sql = `SELECT ${DAILY_COLUMNS.join(', ')} FROM daily_stats ORDER BY date DESC LIMIT ?`;
    return readAll(this.#database, sql, [limit], dailyRow);
  }

  runs(limit: number): RunRow[] {
    const sql = `SELECT ${RUN_COLUMNS.join(', ')} FROM runs ORDER BY started_at DESC, rowid DESC LIMIT ?`;
    return readAll(this.#database, sql, [limit], runRow);
  }

  exportFile(): Uint8Array {
    return this.#file.toBytes();
  }

  close(): void {
    this.#writer.free();
    this.#database.close();
  }
}
