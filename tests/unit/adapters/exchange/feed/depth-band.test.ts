import { expect, test } from 'vitest';
import { ScaledBook } from '../../../../../src/adapters/exchange/feed/scaled-book';
import { LevelList } from '../../../../../src/core/market/level-list';

/** Levels of one lot each at whole prices. */
function list(prices: Iterable<number>, quantity = 1): LevelList {
  const levels = new LevelList();
  for (const price of prices)
    levels.add({ mantissa: price, decimals: 0 }, { mantissa: quantity, decimals: 0 });
  return levels;
}

function* range(from: number, count: number, step: number): Generator<number> {
  for (let i = 0; i < count; i += 1) yield from + i * step;
}

function bookOf(bids: Iterable<number>, asks: Iterable<number>): ScaledBook {
  const scaled = new ScaledBook(null, Number.POSITIVE_INFINITY);
  scaled.take({ bids: list(bids), asks: list(asks) }, true);
  return scaled;
}

const none = list([]);

test('a side of fewer than 1,000 levels is kept whole, however far it reaches', () => {
  const { book } = bookOf(range(100_000, 999, -100), range(100_001, 999, 5_000));
  expect([book.bids.levels, book.asks.levels]).toEqual([999, 999]);
});

test('of more, those within 5% of the best are kept', () => {
  const { book } = bookOf(range(100_000, 20_000, -1), range(100_001, 20_000, 1));
  expect([book.bids.levels, book.asks.levels]).toEqual([5_001, 5_001]);
});

test('and at least the best 1,000, however far away', () => {
  const { book } = bookOf(range(100_000, 1_500, -50), range(100_001, 1_500, 500));
  expect([book.bids.levels, book.asks.levels]).toEqual([1_000, 1_000]);
});

test('changes beyond the cut are not taken, those within it are', () => {
  const scaled = bookOf(range(100_000, 20_000, -1), range(100_001, 20_000, 1));
  scaled.take({ bids: list([94_999, 99_999, 1], 7), asks: list([105_002, 105_001, 9_000_000], 7) }, false);
  expect([scaled.update.bidCount, scaled.update.askCount]).toEqual([1, 1]);
  expect([...scaled.update.prices.subarray(0, 2)]).toEqual([99_999, 105_001]);
});

test('the book is worn out when a side that was cut has fewer than 100 levels left', () => {
  const scaled = bookOf(range(100_000, 20_000, -1), range(100_001, 20_000, 1));
  scaled.take({ bids: none, asks: list(range(100_001, 4_901, 1), 0) }, false);
  expect(scaled.isWornOut).toBe(false);
  scaled.take({ bids: none, asks: list([105_001], 0) }, false);
  expect(scaled.isWornOut).toBe(true);
});

test('a side that was never cut is never worn out', () => {
  const scaled = bookOf(range(100_000, 10, -1), range(100_001, 10, 1));
  scaled.take({ bids: list(range(100_000, 10, -1), 0), asks: none }, false);
  expect(scaled.isWornOut).toBe(false);
});

test('the cut stays where it is when the scale becomes finer', () => {
  const scaled = bookOf(range(100_000, 20_000, -1), range(100_001, 20_000, 1));
  const finer = new LevelList();
  finer.add({ mantissa: 949_995, decimals: 1 }, { mantissa: 1, decimals: 0 });
  finer.add({ mantissa: 950_005, decimals: 1 }, { mantissa: 1, decimals: 0 });
  scaled.take({ bids: finer, asks: none }, false);
  expect([scaled.update.bidCount, scaled.update.prices[0]]).toEqual([1, 950_005]);
});
