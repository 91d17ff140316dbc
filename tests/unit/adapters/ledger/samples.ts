import type {
  AccountSnapshotRow,
  DailyStatsRow,
  OrderRow,
  PauseRow,
  PositionRow,
  RunRow,
  TradeRow,
} from '../../../../src/app/ledger/rows';

const TIME = '2026-01-05T12:00:00.000000';

export function trade(changes: Partial<TradeRow> = {}): TradeRow {
  return {
    id: 'TRD-000000000001',
    order_id: 'ORD-20260105120000-1',
    symbol: 'BTCUSDT',
    side: 'buy',
    price: '64250.1',
    quantity: '0.015',
    fee: '0.9637515',
    fee_asset: 'USDT',
    pnl: null,
    timestamp: TIME,
    created_at: TIME,
    ...changes,
  };
}

export function order(changes: Partial<OrderRow> = {}): OrderRow {
  return {
    id: 'ORD-20260105120000-1',
    symbol: 'BTCUSDT',
    side: 'buy',
    order_type: 'market',
    quantity: '0.015',
    price: null,
    status: 'filled',
    filled_quantity: '0.015',
    avg_fill_price: '64250.1',
    created_at: TIME,
    updated_at: TIME,
    ...changes,
  };
}

export function position(changes: Partial<PositionRow> = {}): PositionRow {
  return {
    symbol: 'BTCUSDT',
    quantity: '0.015',
    entry_price: '64250.1',
    unrealized_pnl: '0',
    realized_pnl: '0',
    updated_at: TIME,
    ...changes,
  };
}

export function snapshot(changes: Partial<AccountSnapshotRow> = {}): AccountSnapshotRow {
  return {
    balance: '9035.2847485',
    equity: '9999.0362485',
    total_pnl: '0',
    win_rate: 0,
    total_trades: 0,
    positions_json: '[]',
    timestamp: TIME,
    ...changes,
  };
}

export function day(changes: Partial<DailyStatsRow> = {}): DailyStatsRow {
  return {
    date: '2026-01-05',
    starting_balance: '10000',
    ending_balance: '9999.0362485',
    pnl: '-0.9637515',
    trades_count: 1,
    winning_trades: 0,
    losing_trades: 0,
    max_drawdown: '0.9637515',
    sharpe_ratio: null,
    created_at: TIME,
    ...changes,
  };
}

export function run(changes: Partial<RunRow> = {}): RunRow {
  return {
    id: 'RUN-1',
    kind: 'live',
    source: 'binance spot BTCUSDT',
    profile: 'corrected',
    config_json: '{}',
    sha256: null,
    started_at: TIME,
    ended_at: null,
    end_reason: null,
    ...changes,
  };
}

export function pause(changes: Partial<PauseRow> = {}): PauseRow {
  return {
    id: 'REST-20260105120000',
    kind: 'shabbat',
    names: 'Shabbat',
    start: TIME,
    end: TIME,
    method: 'sunset',
    place: 'Sao Paulo',
    entered_at: TIME,
    left_at: TIME,
    signals_passed_over: 0,
    ...changes,
  };
}
