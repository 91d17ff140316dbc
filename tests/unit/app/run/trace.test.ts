import { describe, expect, test } from 'vitest';
import { traceLine } from '../../../../src/app/run/trace';
import { EAGER, NOON, TestDesk } from '../../../support/desk';

function traced(desk: TestDesk, effects: ReturnType<TestDesk['quote']>, index = 7): Record<string, unknown> {
  const line: Record<string, unknown> = JSON.parse(traceLine(desk.state, effects, index));
  return line;
}

test('the line of a trade has its whole arithmetic', () => {
  const desk = TestDesk.with(['BTCUSDT'], EAGER);
  desk.quote({ time: NOON });
  const line = traceLine(desk.state, desk.quote({ time: NOON + 1 }), 1);
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    i: 1,
    t: NOON + 1,
    s: 'BTCUSDT',
    features: {
      mid_price: '100',
      spread_bps: '2',
      imbalance: 0.8,
      weighted_imbalance: 0.8,
      bid_depth: '0.009',
      ask_depth: '0.001',
      volume_ratio: 9,
      volatility: null,
      momentum: 0,
      imbalance_momentum: 0,
      imbalance_z: null,
      volatility_z: null,
      atr: null,
    },
    streak: 2,
    outcome: 'traded',
    confidence: desk.symbol().view.confidence,
    size: '10',
    trade: { side: 'buy', price: '100.05', quantity: '10', fee: '1.0005', pnl: null },
    position: { quantity: '10', entry_price: '100.05', realized_pnl: '0' },
    balance: '8998.4995',
    equity: '9998.4995',
    total_pnl: '0',
    total_trades: 0,
    wins: 0,
  });
});

test('the line of a tick that a gate stopped has no confidence before its gate, no size and no trade', () => {
  const desk = TestDesk.with(['BTCUSDT']);
  expect(traced(desk, desk.quote({ time: NOON, bidLots: 1 }))).toMatchObject({
    outcome: 'imbalance_below_threshold',
    confidence: null,
    size: null,
    trade: null,
  });
});

test('the line of an order that was refused has its size and no trade', () => {
  const desk = TestDesk.with(['BTCUSDT'], { ...EAGER, daily_trade_limit: 0 });
  desk.quote({ time: NOON });
  expect(traced(desk, desk.quote({ time: NOON + 1 }))).toMatchObject({
    outcome: 'daily_trade_limit',
    size: '10',
    trade: null,
  });
});

test('the line of a closing trade has its P&L', () => {
  const desk = TestDesk.with(['BTCUSDT'], EAGER);
  desk.quotes([NOON, NOON + 1]);
  const line = traced(desk, desk.quote({ time: NOON + 2, bidLots: 1, askLots: 9 }));
  expect(line).toMatchObject({ trade: { side: 'sell', pnl: '-1.999200075' }, total_trades: 1, wins: 0 });
});

describe('the line of a tick whose book or time was no good', () => {
  test.each([
    ['empty_book', { bids: [], asks: [] }],
    ['one_sided_book', { bids: [[9_999, 1]] as const, asks: [] }],
    ['crossed_book', { bids: [[9_999, 1]] as const, asks: [[9_999, 1]] as const }],
  ])('%s: bears its index, time, symbol and outcome alone', (outcome, book) => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quote({ time: NOON });
    const line = traced(desk, desk.change({ ...book, reset: true, time: NOON + 1 }));
    expect(line).toEqual({ i: 7, t: NOON + 1, s: 'BTCUSDT', outcome });
  });

  test('out_of_order: bears the time of the late tick, not of the one before it', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quote({ time: NOON + 5 });
    const line = traced(desk, desk.quote({ time: NOON + 2 }));
    expect(line).toEqual({ i: 7, t: NOON + 2, s: 'BTCUSDT', outcome: 'out_of_order' });
  });
});

test('the line of a paused tick has its features, a streak of 0 and no confidence of an earlier tick', () => {
  const desk = TestDesk.with(['BTCUSDT'], EAGER);
  desk.quotes([NOON, NOON + 1]);
  desk.command('pause', NOON + 2);
  expect(traced(desk, desk.quote({ time: NOON + 3 }))).toMatchObject({
    outcome: 'paused_by_user',
    streak: 0,
    confidence: null,
    features: { mid_price: '100' },
  });
});

test('exact values are plain decimals, however small', () => {
  const desk = new TestDesk();
  desk.step({ kind: 'symbol', symbol: 0, name: 'X', scale: { priceDecimals: 8, qtyDecimals: 8 } });
  const line = traced(desk, desk.change({ bids: [[1, 1]], asks: [[2, 3]], time: NOON }));
  expect(line['features']).toMatchObject({
    mid_price: '0.000000015',
    bid_depth: '0.00000001',
    spread_bps: '6666.666666666666666666666667',
  });
});

test('an event that was no tick has no line', () => {
  const desk = TestDesk.with(['BTCUSDT']);
  expect(() => traceLine(desk.state, desk.timer(NOON), 0)).toThrow('a trace line needs a tick');
});
