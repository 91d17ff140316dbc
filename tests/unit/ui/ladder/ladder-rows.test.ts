import { expect, test } from 'vitest';
import { ladderOf } from '../../../../src/ui/ladder/ladder-rows';
import { someSymbol } from '../some-view';

const SYMBOL = someSymbol({
  scale: { priceDecimals: 1, qtyDecimals: 2 },
  bids: { prices: [1000, 999, 990], quantities: [100, 300, 50] },
  asks: { prices: [1001], quantities: [150] },
});

test('prices and quantities are written at the scale of the symbol', () => {
  expect(ladderOf(SYMBOL, 20, 1).bids.map(({ price, quantity }) => [price, quantity])).toEqual([
    ['100.0', '1.00'],
    ['99.9', '3.00'],
    ['99.0', '0.50'],
  ]);
});

test('the total of a level is its quantity and that of all better ones', () => {
  expect(ladderOf(SYMBOL, 20, 1).bids.map(({ total }) => total)).toEqual(['1.00', '4.00', '4.50']);
});

test('bars of both sides are drawn to one measure', () => {
  const { bids, asks } = ladderOf(SYMBOL, 20, 1);
  expect([bids[1]?.quantityShare, asks[0]?.quantityShare]).toEqual([1, 0.5]);
  expect([bids[2]?.totalShare, asks[0]?.totalShare]).toEqual([1, 150 / 450]);
});

test('levels beyond those shown count for nothing', () => {
  const { bids } = ladderOf(SYMBOL, 1, 1);
  expect(bids.map(({ totalShare }) => totalShare)).toEqual([100 / 150]);
});

test('an empty side has no rows', () => {
  expect(ladderOf(someSymbol(), 20, 1)).toEqual({ bids: [], asks: [] });
});

test('bars and totals are those of the grouped levels', () => {
  const { bids } = ladderOf(SYMBOL, 20, 10);
  expect(bids.map(({ price, total, totalShare }) => [price, total, totalShare])).toEqual([
    ['100.0', '1.00', 100 / 450],
    ['99.0', '4.50', 1],
  ]);
});
