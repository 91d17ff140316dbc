import type {
  AccountSnapshotRow,
  DailyStatsRow,
  OrderCheckRow,
  OrderRow,
  PauseRow,
  PositionRow,
  RiskEventRow,
  RunRow,
  SettingsChangeRow,
  TradeRow,
} from '../../app/ledger/rows';

/** Columns in the order in which they are bound and read; the row types keep the names honest. */
export const TRADE_COLUMNS = [
  'id',
  'order_id',
  'symbol',
  'side',
  'price',
  'quantity',
  'fee',
  'fee_asset',
  'pnl',
  'timestamp',
  'created_at',
] as const satisfies readonly (keyof TradeRow)[];

export const ORDER_COLUMNS = [
  'id',
  'symbol',
  'side',
  'order_type',
  'quantity',
  'price',
  'status',
  'filled_quantity',
  'avg_fill_price',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof OrderRow)[];

export const POSITION_COLUMNS = [
  'symbol',
  'quantity',
  'entry_price',
  'unrealized_pnl',
  'realized_pnl',
  'updated_at',
] as const satisfies readonly (keyof PositionRow)[];

export const SNAPSHOT_COLUMNS = [
  'balance',
  'equity',
  'total_pnl',
  'win_rate',
  'total_trades',
  'positions_json',
  'timestamp',
] as const satisfies readonly (keyof AccountSnapshotRow)[];

export const DAILY_COLUMNS = [
  'date',
  'starting_balance',
  'ending_balance',
  'pnl',
  'trades_count',
  'winning_trades',
  'losing_trades',
  'max_drawdown',
  'sharpe_ratio',
  'created_at',
] as const satisfies readonly (keyof DailyStatsRow)[];

export const PAUSE_COLUMNS = [
  'id',
  'kind',
  'names',
  'start',
  'end',
  'method',
  'place',
  'entered_at',
  'left_at',
  'signals_passed_over',
] as const satisfies readonly (keyof PauseRow)[];

export const RISK_EVENT_COLUMNS = [
  'time',
  'cause',
  'event',
  'who',
  'value',
  'limit_value',
] as const satisfies readonly (keyof RiskEventRow)[];

export const SETTINGS_CHANGE_COLUMNS = [
  'time',
  'key',
  'old',
  'new',
  'source',
] as const satisfies readonly (keyof SettingsChangeRow)[];

export const ORDER_CHECK_COLUMNS = [
  'order_id',
  'symbol',
  'side',
  'requested',
  'granted',
  'decided_by',
  'reason',
  'asked_at',
  'answered_at',
] as const satisfies readonly (keyof OrderCheckRow)[];

export const RUN_COLUMNS = [
  'id',
  'kind',
  'source',
  'profile',
  'config_json',
  'sha256',
  'started_at',
  'ended_at',
  'end_reason',
] as const satisfies readonly (keyof RunRow)[];

/** `INSERT INTO table (columns) VALUES (?, ...)`; with `replace`, a row of the same key gives way. */
export function insertSql(table: string, columns: readonly string[], replace: boolean): string {
  const verb = replace ? 'INSERT OR REPLACE' : 'INSERT';
  return `${verb} INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

/** The row's values in the columns' order, ready to be bound. */
export function valuesOf<Column extends string>(
  columns: readonly Column[],
  row: { readonly [Name in Column]: string | number | null },
): (string | number | null)[] {
  return columns.map((column) => row[column]);
}
