import type { SqlValue } from 'sql.js';
import type {
  AccountSnapshotRow,
  DailyStatsRow,
  OrderRow,
  PauseRow,
  PositionRow,
  RiskEventRow,
  RunRow,
  SettingsChangeRow,
  TradeRow,
} from '../../app/ledger/rows';

/** A row as SQLite returned it, in the order of the columns asked for. */
export type SqlRow = readonly (SqlValue | undefined)[];

/** A stored value is not of the kind that the table's column promises. */
export class LedgerDamage extends Error {
  constructor(value: unknown, expected: string) {
    super(
      `The ledger holds ${JSON.stringify(value)} where ${expected} belongs: the file is damaged or was edited by hand.`,
    );
    this.name = 'LedgerDamage';
  }
}

function text(value: SqlValue | undefined): string {
  if (typeof value !== 'string') throw new LedgerDamage(value, 'text');
  return value;
}

function nullableText(value: SqlValue | undefined): string | null {
  return value === null ? null : text(value);
}

/** A whole or real number; SQLite gives both as a JavaScript number. */
export function number(value: SqlValue | undefined): number {
  if (typeof value !== 'number') throw new LedgerDamage(value, 'a number');
  return value;
}

function nullableNumber(value: SqlValue | undefined): number | null {
  return value === null ? null : number(value);
}

function oneOf<Word extends string>(value: SqlValue | undefined, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new LedgerDamage(value, `one of ${words.join(', ')}`);
  return found;
}

const SIDES = ['buy', 'sell'] as const;
const ORDER_TYPES = ['market', 'limit'] as const;
const STATUSES = ['pending', 'filled', 'partially_filled', 'cancelled', 'rejected'] as const;
const RUN_KINDS = ['live', 'replay'] as const;

/** From TRADE_COLUMNS. */
export function tradeRow([
  id,
  orderId,
  symbol,
  side,
  price,
  quantity,
  fee,
  feeAsset,
  pnl,
  time,
  made,
]: SqlRow): TradeRow {
  return {
    id: text(id),
    order_id: text(orderId),
    symbol: text(symbol),
    side: oneOf(side, SIDES),
    price: text(price),
    quantity: text(quantity),
    fee: text(fee),
    fee_asset: text(feeAsset),
    pnl: nullableText(pnl),
    timestamp: text(time),
    created_at: text(made),
  };
}

/** From the columns fee and pnl of trades. */
export function amounts([fee, pnl]: SqlRow): [fee: string, pnl: string | null] {
  return [text(fee), nullableText(pnl)];
}

/** From ORDER_COLUMNS. */
export function orderRow([
  id,
  symbol,
  side,
  type,
  quantity,
  price,
  status,
  filled,
  average,
  made,
  updated,
]: SqlRow): OrderRow {
  return {
    id: text(id),
    symbol: text(symbol),
    side: oneOf(side, SIDES),
    order_type: oneOf(type, ORDER_TYPES),
    quantity: text(quantity),
    price: nullableText(price),
    status: oneOf(status, STATUSES),
    filled_quantity: text(filled),
    avg_fill_price: nullableText(average),
    created_at: text(made),
    updated_at: text(updated),
  };
}

/** From POSITION_COLUMNS. */
export function positionRow([symbol, quantity, entry, unrealized, realized, updated]: SqlRow): PositionRow {
  return {
    symbol: text(symbol),
    quantity: text(quantity),
    entry_price: text(entry),
    unrealized_pnl: text(unrealized),
    realized_pnl: text(realized),
    updated_at: text(updated),
  };
}

/** From PAUSE_COLUMNS. */
export function pauseRow([
  id,
  kind,
  names,
  start,
  end,
  method,
  place,
  enteredAt,
  leftAt,
  passedOver,
]: SqlRow): PauseRow {
  return {
    id: text(id),
    kind: text(kind),
    names: text(names),
    start: text(start),
    end: nullableText(end),
    method: text(method),
    place: text(place),
    entered_at: text(enteredAt),
    left_at: nullableText(leftAt),
    signals_passed_over: number(passedOver),
  };
}

/** From SNAPSHOT_COLUMNS. */
export function snapshotRow([
  balance,
  equity,
  pnl,
  winRate,
  trades,
  positions,
  time,
]: SqlRow): AccountSnapshotRow {
  return {
    balance: text(balance),
    equity: text(equity),
    total_pnl: text(pnl),
    win_rate: number(winRate),
    total_trades: number(trades),
    positions_json: text(positions),
    timestamp: text(time),
  };
}

/** From DAILY_COLUMNS. */
export function dailyRow([
  date,
  start,
  end,
  pnl,
  trades,
  wins,
  losses,
  drawdown,
  sharpe,
  made,
]: SqlRow): DailyStatsRow {
  return {
    date: text(date),
    starting_balance: text(start),
    ending_balance: text(end),
    pnl: text(pnl),
    trades_count: number(trades),
    winning_trades: number(wins),
    losing_trades: number(losses),
    max_drawdown: text(drawdown),
    sharpe_ratio: nullableNumber(sharpe),
    created_at: text(made),
  };
}

/** From RISK_EVENT_COLUMNS. */
export function riskEventRow([time, cause, event, who, value, limit]: SqlRow): RiskEventRow {
  return {
    time: text(time),
    cause: text(cause),
    event: oneOf(event, ['set', 'lifted'] as const),
    who: oneOf(who, ['user', 'limit'] as const),
    value: nullableText(value),
    limit_value: nullableText(limit),
  };
}

/** From SETTINGS_CHANGE_COLUMNS. */
export function settingsChangeRow([time, key, before, after, source]: SqlRow): SettingsChangeRow {
  return { time: text(time), key: text(key), old: text(before), new: text(after), source: text(source) };
}

/** From RUN_COLUMNS. */
export function runRow([id, kind, source, profile, config, sha256, started, ended, reason]: SqlRow): RunRow {
  return {
    id: text(id),
    kind: oneOf(kind, RUN_KINDS),
    source: text(source),
    profile: text(profile),
    config_json: text(config),
    sha256: nullableText(sha256),
    started_at: text(started),
    ended_at: nullableText(ended),
    end_reason: nullableText(reason),
  };
}
