import { expect, test } from 'vitest';
import type { LedgerWrite } from '../../../../src/app/ledger/rows';
import { EAGER, NOON, TestDesk } from '../../../support/desk';

/** Buys 10 at 100.05 and a millisecond later, the market having risen to 110, sells a tenth of what it has. */
function roundTrip() {
  const desk = TestDesk.with(['BTCUSDT'], EAGER);
  desk.quote({ time: NOON });
  const bought = desk.quote({ time: NOON + 1 });
  const sold = desk.quote({ time: NOON + 2, bid: 10_999, ask: 11_001, bidLots: 1, askLots: 9 });
  return { desk, bought, sold };
}

function rowsOf(writes: readonly LedgerWrite[], table: LedgerWrite['table']): unknown[] {
  return writes.flatMap((write) => (write.table === table ? [write.row] : []));
}

test('a trade writes its order, itself, the positions, a snapshot and the day, in this order', () => {
  const { bought, sold } = roundTrip();
  const tables = ['orders', 'trades', 'positions', 'account_snapshots', 'daily_stats'];
  expect(bought.writes.map((write) => write.table)).toEqual(tables);
  expect(sold.writes.map((write) => write.table)).toEqual(tables);
});

test('a trade that crosses a minute writes the minute’s rows before its own', () => {
  const desk = TestDesk.with(['BTCUSDT'], EAGER);
  desk.quote({ time: NOON });
  const tables = desk.quote({ time: NOON + 60_000 }).writes.map((write) => write.table);
  expect(tables).toEqual([
    'account_snapshots',
    'daily_stats',
    'orders',
    'trades',
    'positions',
    'account_snapshots',
    'daily_stats',
  ]);
});

const { writes: bought } = roundTrip().bought;
const BOUGHT_AT = '2024-08-08T12:00:00.001000';

test('a buy writes an order that is filled', () => {
  expect(rowsOf(bought, 'orders')).toEqual([
    {
      id: 'ORD-20240808120000-1',
      symbol: 'BTCUSDT',
      side: 'buy',
      order_type: 'market',
      quantity: '10',
      price: null,
      status: 'filled',
      filled_quantity: '10',
      avg_fill_price: '100.05',
      created_at: BOUGHT_AT,
      updated_at: BOUGHT_AT,
    },
  ]);
});

test('a buy writes a trade with its fee and no P&L', () => {
  expect(rowsOf(bought, 'trades')).toEqual([
    {
      id: expect.stringMatching(/^TRD-[0-9a-f]{12}$/),
      order_id: 'ORD-20240808120000-1',
      symbol: 'BTCUSDT',
      side: 'buy',
      price: '100.05',
      quantity: '10',
      fee: '1.0005',
      fee_asset: 'USDT',
      pnl: null,
      timestamp: BOUGHT_AT,
      created_at: BOUGHT_AT,
    },
  ]);
});

test('a buy writes the position at its mark', () => {
  expect(rowsOf(bought, 'positions')).toEqual([
    {
      symbol: 'BTCUSDT',
      quantity: '10',
      entry_price: '100.05',
      unrealized_pnl: '-0.5',
      realized_pnl: '0',
      updated_at: BOUGHT_AT,
    },
  ]);
});

test('a buy writes the account with the positions in it', () => {
  expect(rowsOf(bought, 'account_snapshots')).toEqual([
    {
      balance: '8998.4995',
      equity: '9998.4995',
      total_pnl: '0',
      win_rate: 0,
      total_trades: 0,
      positions_json: JSON.stringify(rowsOf(bought, 'positions')),
      timestamp: BOUGHT_AT,
    },
  ]);
});

test('a buy writes the day with its cost as drawdown', () => {
  expect(rowsOf(bought, 'daily_stats')).toEqual([
    {
      date: '2024-08-08',
      starting_balance: '10000',
      ending_balance: '9998.4995',
      pnl: '-1.5005',
      trades_count: 1,
      winning_trades: 0,
      losing_trades: 0,
      max_drawdown: '1.5005',
      sharpe_ratio: null,
      created_at: BOUGHT_AT,
    },
  ]);
});

test('the rows of a closing trade have its P&L, and the position what is left', () => {
  const { writes } = roundTrip().sold;
  const pnl = '89.83124731497';
  expect(rowsOf(writes, 'trades')).toMatchObject([
    { side: 'sell', price: '109.945', quantity: '9.180454', fee: '1.00934501503', pnl },
  ]);
  expect(rowsOf(writes, 'positions')).toMatchObject([
    { quantity: '0.819546', entry_price: '100.05', realized_pnl: pnl },
  ]);
  expect(rowsOf(writes, 'account_snapshots')).toMatchObject([
    { balance: '10006.83517001497', total_pnl: pnl, win_rate: 1, total_trades: 1 },
  ]);
  expect(rowsOf(writes, 'daily_stats')).toMatchObject([
    { trades_count: 2, winning_trades: 1, losing_trades: 0 },
  ]);
});

test('positions are rows of every symbol ever traded, closed ones too', () => {
  const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT'], {
    ...EAGER,
    allow_short: false,
    base_position_pct: '0.1',
  });
  desk.quotes([NOON, NOON + 1], { symbol: 1 });
  desk.quotes([NOON + 2, NOON + 3]);
  desk.quotes([NOON + 4, NOON + 5, NOON + 6, NOON + 7], { symbol: 1, bidLots: 1, askLots: 9 });
  const rows = rowsOf(desk.timer(NOON + 60_000).writes, 'positions');
  expect(rows).toMatchObject([
    { symbol: 'ETHUSDT', quantity: '0', unrealized_pnl: '0' },
    { symbol: 'BTCUSDT', entry_price: '100.05' },
  ]);
});
