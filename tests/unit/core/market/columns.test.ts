import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Book } from '../../../../src/core/market/book';
import { TopColumns } from '../../../../src/core/market/columns';
import { type Level, NaiveBook, updateOf } from '../../../support/naive-book';

const levels = fc.array(fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 9 })), {
  maxLength: 60,
});

function zipped(prices: Float64Array, quantities: Float64Array, count: number): Level[] {
  return Array.from(
    { length: count },
    (_, i): Level => [prices[i] ?? Number.NaN, quantities[i] ?? Number.NaN],
  );
}

test('the columns hold the best levels of each side, best first, whatever order they came in', () => {
  fc.assert(
    fc.property(levels, levels, fc.integer({ min: 1, max: 30 }), (bids, asks, depth) => {
      const book = new Book();
      const naive = new NaiveBook();
      book.apply(updateOf({ bids, asks }));
      naive.apply({ bids, asks });
      const top = new TopColumns(depth);
      top.read(book);
      expect(zipped(top.bidPrices, top.bidQuantities, top.bidCount)).toEqual(naive.topBids(depth));
      expect(zipped(top.askPrices, top.askQuantities, top.askCount)).toEqual(naive.topAsks(depth));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('columns that are read again forget the levels that are gone', () => {
  const book = new Book();
  const top = new TopColumns(2);
  book.apply(
    updateOf({
      bids: [
        [10, 1],
        [9, 1],
      ],
      asks: [[11, 1]],
    }),
  );
  top.read(book);
  book.apply(updateOf({ bids: [[10, 0]], asks: [[11, 0]] }));
  top.read(book);
  expect([top.bidCount, top.askCount, top.bidPrices[0]]).toEqual([1, 0, 9]);
});
