import { expect, test } from 'vitest';
import type { TradeRow } from '../../../../src/app/ledger/rows';
import { fillMarks, timeRange, valueRange, widened } from '../../../../src/ui/charts/chart-data';

function trade(symbol: string): TradeRow {
  return {
    id: `TRD-${symbol}`,
    order_id: 'ORD-1',
    symbol,
    side: 'buy',
    price: '61837.63',
    quantity: '0.1',
    fee: '1',
    fee_asset: 'USDT',
    pnl: null,
    timestamp: '2024-08-09T12:00:00.250000',
    created_at: '2024-08-09T12:00:00.250000',
  };
}

test("a chart marks its own symbol's fills, at their time and price", () => {
  expect(fillMarks([trade('BTCUSDT'), trade('ETHUSDT')], 'BTCUSDT')).toEqual([
    { time: Date.UTC(2024, 7, 9, 12, 0, 0, 250), price: 61_837.63, side: 'buy' },
  ]);
});

test('a line of one value still has a range to be drawn in', () => {
  expect(widened(100, 100, 10)).toEqual([95, 105]);
});

test('a fill beyond the line is still in sight', () => {
  const mark = { time: 0, price: 130, side: 'buy' } as const;
  const [from, to] = valueRange(100, 110, [mark], 2);
  expect([from < 100, to > 130]).toEqual([true, true]);
});

test('the last moment has room for its mark', () => {
  expect(timeRange(0, 100_000)).toEqual([0, 101_500]);
});
