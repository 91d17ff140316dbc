import type { Database } from 'sql.js';
import type { PageFile } from '../../app/ledger/pages/page-file';
import type { LedgerReader, RowPage, TradeQuery } from '../../app/ledger/port';
import type {
  AccountSnapshotRow,
  DailyStatsRow,
  DecimalText,
  OrderRow,
  PauseRow,
  PositionRow,
  RiskEventRow,
  RunRow,
  SettingsChangeRow,
  TradeRow,
} from '../../app/ledger/rows';
import {
  DAILY_COLUMNS,
  ORDER_COLUMNS,
  PAUSE_COLUMNS,
  POSITION_COLUMNS,
  RISK_EVENT_COLUMNS,
  RUN_COLUMNS,
  SETTINGS_CHANGE_COLUMNS,
  SNAPSHOT_COLUMNS,
  TRADE_COLUMNS,
} from './columns';
import {
  amounts,
  dailyRow,
  orderRow,
  pauseRow,
  positionRow,
  riskEventRow,
  runRow,
  settingsChangeRow,
  snapshotRow,
  tradeRow,
} from './decode';
import { readAll, readNumber, readPage, readWhile, visitRows } from './query';
import { tradesSql } from './trades-sql';

/** Every query of the ledger. */
export class SqlReader implements LedgerReader {
  readonly #database: Database;
  readonly #file: PageFile;

  constructor(database: Database, file: PageFile) {
    this.#database = database;
    this.#file = file;
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

  pauses(limit: number): PauseRow[] {
    const columns = PAUSE_COLUMNS.map((column) => `"${column}"`).join(', ');
    const sql = `SELECT ${columns} FROM pauses ORDER BY entered_at DESC, rowid DESC LIMIT ?`;
    return readAll(this.#database, sql, [limit], pauseRow);
  }

  standingRisks(): RiskEventRow[] {
    const latest = 'SELECT MAX(id) FROM risk_events GROUP BY cause';
    const sql = `SELECT ${RISK_EVENT_COLUMNS.join(', ')} FROM risk_events WHERE event = 'set' AND id IN (${latest}) ORDER BY id`;
    return readAll(this.#database, sql, null, riskEventRow);
  }

  settingsChanges(limit: number): SettingsChangeRow[] {
    const sql = `SELECT ${SETTINGS_CHANGE_COLUMNS.join(', ')} FROM settings_changes ORDER BY id DESC LIMIT ?`;
    return readAll(this.#database, sql, [limit], settingsChangeRow);
  }

  tradesInAll(): number {
    return readNumber(this.#database, 'SELECT COUNT(*) FROM trades', []);
  }

  tradeCount(date: string): number {
    const sql = 'SELECT COUNT(*) FROM trades WHERE timestamp BETWEEN ? AND ?';
    return readNumber(this.#database, sql, [`${date}T00:00:00.000000`, `${date}T23:59:59.999999`]);
  }

  visitAmounts(visit: (fee: DecimalText, pnl: DecimalText | null) => void, after = 0): number {
    const last = readNumber(this.#database, 'SELECT IFNULL(MAX(rowid), 0) FROM trades', []);
    const sql = 'SELECT fee, pnl FROM trades WHERE rowid > ? ORDER BY rowid';
    visitRows(this.#database, sql, [after], (row) => visit(...amounts(row)));
    return Math.max(after, last);
  }

  firstSnapshot(): AccountSnapshotRow | null {
    return this.#snapshot('ASC');
  }

  lastSnapshot(): AccountSnapshotRow | null {
    return this.#snapshot('DESC');
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

  tradePage(after: number, limit: number): RowPage<TradeRow> {
    return readPage(this.#database, { table: 'trades', columns: TRADE_COLUMNS, after, limit }, tradeRow);
  }

  snapshotPage(after: number, limit: number): RowPage<AccountSnapshotRow> {
    const of = { table: 'account_snapshots', columns: SNAPSHOT_COLUMNS, after, limit };
    return readPage(this.#database, of, snapshotRow);
  }

  exportFile(): Uint8Array {
    return this.#file.toBytes();
  }

  #snapshot(order: 'ASC' | 'DESC'): AccountSnapshotRow | null {
    const sql = `SELECT ${SNAPSHOT_COLUMNS.join(', ')} FROM account_snapshots ORDER BY id ${order} LIMIT 1`;
    return readAll(this.#database, sql, null, snapshotRow)[0] ?? null;
  }
}
