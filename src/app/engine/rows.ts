import type { DayFigures } from '../../core/broker/day';
import type { Trade } from '../../core/broker/market-order';
import { type Position, unrealizedPnl } from '../../core/broker/position';
import { type Decimal, plain, ZERO } from '../../core/money';
import { DAY_MS, type EpochMs, epochMs, ledgerDateTime, utcDate } from '../../core/time';
import type {
  AccountSnapshotRow,
  DailyStatsRow,
  LedgerWrite,
  OrderRow,
  PositionRow,
  TradeRow,
} from '../ledger/rows';
import type { EngineState } from './state';

/** All rows that a trade writes: the order, the trade, then the account's. */
export function tradeWrites(state: EngineState, trade: Trade): LedgerWrite[] {
  return [
    { table: 'orders', row: orderRow(trade) },
    { table: 'trades', row: tradeRow(trade) },
    ...accountWrites(state, trade.time),
  ];
}

/** The positions, a snapshot of the account and the running day's figures, as they stand at `time`. */
export function accountWrites(state: EngineState, time: EpochMs): LedgerWrite[] {
  const positions = positionRows(state, time);
  const writes: LedgerWrite[] = positions.map((row) => ({ table: 'positions', row }));
  writes.push({ table: 'account_snapshots', row: snapshotRow(state, positions, time) });
  const figures = state.broker.day.figures(state.broker.account.equity());
  if (figures) writes.push(dailyWrite(figures, time));
  return writes;
}

/** The row of one day of `daily_stats`. */
export function dailyWrite(figures: DayFigures, time: EpochMs): LedgerWrite {
  const row: DailyStatsRow = {
    date: utcDate(epochMs(figures.day * DAY_MS)),
    starting_balance: plain(figures.startingEquity),
    ending_balance: plain(figures.endingEquity),
    pnl: plain(figures.pnl),
    trades_count: figures.trades,
    winning_trades: figures.winning,
    losing_trades: figures.losing,
    max_drawdown: plain(figures.maxDrawdown),
    sharpe_ratio: figures.sharpe,
    created_at: ledgerDateTime(time),
  };
  return { table: 'daily_stats', row };
}

/** One row for each symbol ever traded, closed positions too. */
export function positionRows(state: EngineState, time: EpochMs): PositionRow[] {
  return state.broker.account.holdings().map(({ symbol, position, mark }) => ({
    symbol: state.symbols[symbol]?.name ?? '',
    quantity: plain(position.quantity),
    entry_price: plain(position.entryPrice),
    unrealized_pnl: plain(unrealizedOf(position, mark)),
    realized_pnl: plain(position.realizedPnl),
    updated_at: ledgerDateTime(time),
  }));
}

function unrealizedOf(position: Position, mark: Decimal | null): Decimal {
  return mark === null ? ZERO : unrealizedPnl(position, mark);
}

function orderRow(trade: Trade): OrderRow {
  const time = ledgerDateTime(trade.time);
  return {
    id: trade.orderId,
    symbol: trade.name,
    side: trade.side,
    order_type: 'market',
    quantity: plain(trade.quantity),
    price: null,
    status: 'filled',
    filled_quantity: plain(trade.quantity),
    avg_fill_price: plain(trade.price),
    created_at: time,
    updated_at: time,
  };
}

function tradeRow(trade: Trade): TradeRow {
  const time = ledgerDateTime(trade.time);
  return {
    id: trade.id,
    order_id: trade.orderId,
    symbol: trade.name,
    side: trade.side,
    price: plain(trade.price),
    quantity: plain(trade.quantity),
    fee: plain(trade.fee),
    fee_asset: trade.feeAsset,
    pnl: trade.pnl === null ? null : plain(trade.pnl),
    timestamp: time,
    created_at: time,
  };
}

function snapshotRow(
  state: EngineState,
  positions: readonly PositionRow[],
  time: EpochMs,
): AccountSnapshotRow {
  const { account } = state.broker;
  return {
    balance: plain(account.balance),
    equity: plain(account.equity()),
    total_pnl: plain(account.totalPnl),
    win_rate: account.winRate,
    total_trades: account.totalTrades,
    positions_json: JSON.stringify(positions),
    timestamp: ledgerDateTime(time),
  };
}
