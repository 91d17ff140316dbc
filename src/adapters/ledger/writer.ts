import type { Database, Statement } from 'sql.js';
import type { LedgerWrite } from '../../app/ledger/rows';
import {
  DAILY_COLUMNS,
  insertSql,
  ORDER_CHECK_COLUMNS,
  ORDER_COLUMNS,
  PAUSE_COLUMNS,
  POSITION_COLUMNS,
  RISK_EVENT_COLUMNS,
  SETTINGS_CHANGE_COLUMNS,
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
  readonly #riskEvents: Statement;
  readonly #settingsChanges: Statement;
  readonly #orderChecks: Statement;

  constructor(database: Database) {
    this.#trades = database.prepare(insertSql('trades', TRADE_COLUMNS, false));
    this.#orders = database.prepare(insertSql('orders', ORDER_COLUMNS, true));
    this.#positions = database.prepare(insertSql('positions', POSITION_COLUMNS, true));
    this.#snapshots = database.prepare(insertSql('account_snapshots', SNAPSHOT_COLUMNS, false));
    this.#days = database.prepare(insertSql('daily_stats', DAILY_COLUMNS, true));
    this.#pauses = database.prepare(insertSql('pauses', PAUSE_COLUMNS, true));
    this.#riskEvents = database.prepare(insertSql('risk_events', RISK_EVENT_COLUMNS, false));
    this.#settingsChanges = database.prepare(insertSql('settings_changes', SETTINGS_CHANGE_COLUMNS, false));
    this.#orderChecks = database.prepare(insertSql('order_checks', ORDER_CHECK_COLUMNS, false));
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
      case 'risk_events':
        return this.#riskEvents.run(valuesOf(RISK_EVENT_COLUMNS, write.row));
      case 'settings_changes':
        return this.#settingsChanges.run(valuesOf(SETTINGS_CHANGE_COLUMNS, write.row));
      case 'order_checks':
        return this.#orderChecks.run(valuesOf(ORDER_CHECK_COLUMNS, write.row));
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
      this.#riskEvents,
      this.#settingsChanges,
      this.#orderChecks,
    ];
    for (const statement of statements) statement.free();
  }
}
