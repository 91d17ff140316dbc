import type { Database, Statement } from 'sql.js';
import type { LedgerWrite } from '../../app/ledger/rows';
import {
  DAILY_COLUMNS,
  insertSql,
  ORDER_COLUMNS,
  PAUSE_COLUMNS,
  POSITION_COLUMNS,
  SNAPSHOT_COLUMNS,
  TRADE_COLUMNS,
  valuesOf,
} from './columns';

/** The statements that a decision is stored with, prepared once and kept until `free`. */
export class LedgerWriter {
  readonly #trades: Statement;
  readonly #orders: Statement;
  readonly #positions: Statement;
  readonly #snapshots: Statement;
  readonly #days: Statement;
  readonly #pauses: Statement;

  constructor(database: Database) {
    this.#trades = database.prepare(insertSql('trades', TRADE_COLUMNS, false));
    this.#orders = database.prepare(insertSql('orders', ORDER_COLUMNS, true));
    this.#positions = database.prepare(insertSql('positions', POSITION_COLUMNS, true));
    this.#snapshots = database.prepare(insertSql('account_snapshots', SNAPSHOT_COLUMNS, false));
    this.#days = database.prepare(insertSql('daily_stats', DAILY_COLUMNS, true));
    this.#pauses = database.prepare(insertSql('pauses', PAUSE_COLUMNS, true));
  }

  /** Stores one row; a trade whose id is already there throws. */
  write(write: LedgerWrite): void {
    switch (write.table) {
      case 'trades':
        return this.#trades.run(valuesOf(TRADE_COLUMNS, write.row));
      case 'orders':
        return this.#orders.run(valuesOf(ORDER_COLUMNS, write.row));
      case 'positions':
        return this.#positions.run(valuesOf(POSITION_COLUMNS, write.row));
      case 'account_snapshots':
        return this.#snapshots.run(valuesOf(SNAPSHOT_COLUMNS, write.row));
      case 'daily_stats':
        return this.#days.run(valuesOf(DAILY_COLUMNS, write.row));
      case 'pauses':
        return this.#pauses.run(valuesOf(PAUSE_COLUMNS, write.row));
    }
  }

  free(): void {
    const statements = [
      this.#trades,
      this.#orders,
      this.#positions,
      this.#snapshots,
      this.#days,
      this.#pauses,
    ];
    for (const statement of statements) statement.free();
  }
}
