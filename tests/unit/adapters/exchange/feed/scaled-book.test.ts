import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ScaledBook } from '../../../../../src/adapters/exchange/feed/scaled-book';
import { levelsOf } from '../../../../../src/adapters/exchange/read/levels';
import { LevelList } from '../../../../../src/core/market/level-list';
import { Book } from '../../../../../src/core/market/book';

type Pairs = readonly (readonly [price: string, quantity: string])[];

const list = (pairs: Pairs): LevelList => levelsOf(pairs) ?? new LevelList();
const sides = (bids: Pairs, asks: Pairs) => ({ bids: list(bids), asks: list(asks) });

/** The book's levels as numbers, best first. */
function levels(book: Book, scale: ScaledBook['scale']): { bids: number[][]; asks: number[][] } {
  const of = (side: Book['bids']): number[][] => {
    const [prices, quantities] = [new Float64Array(side.levels), new Float64Array(side.levels)];
    side.top(side.levels, prices, quantities);
    return Array.from(prices, (price, i) => [
      price / 10 ** scale.priceDecimals,
      (quantities[i] ?? 0) / 10 ** scale.qtyDecimals,
    ]);
  };
  return { bids: of(book.bids), asks: of(book.asks) };
}

const shown = (scaled: ScaledBook) => levels(scaled.book, scaled.scale);

test('the first levels make the scale as fine as they are', () => {
  const scaled = new ScaledBook(null, 100);
  expect(scaled.take(sides([['1.50', '3']], [['1.525', '0.01']]), true)).toBe(null);
  expect(scaled.scale).toEqual({ priceDecimals: 3, qtyDecimals: 2 });
});

test('a finer value makes it finer, and the levels before it stay what they are', () => {
  const scaled = new ScaledBook(null, 100);
  scaled.take(sides([['1.5', '3']], [['1.6', '2']]), true);
  scaled.take(sides([['1.4999', '0.125']], []), false);
  expect(scaled.scale).toEqual({ priceDecimals: 4, qtyDecimals: 3 });
  expect(shown(scaled)).toEqual({
    bids: [
      [1.5, 3],
      [1.4999, 0.125],
    ],
    asks: [[1.6, 2]],
  });
});

test('a value too fine for the others is a mistake that leaves the scale as it was', () => {
  const scaled = new ScaledBook(null, 100);
  scaled.take(sides([['61000.5', '3']], []), true);
  const before = scaled.scale;
  expect(scaled.take(sides([['0.000000000000000001', '1']], []), false)).toContain('too fine');
  expect(scaled.scale).toBe(before);
});

test.each([
  ['a quantity at the price 0', [['0', '1']] as const],
  [
    'does not fit 2^53',
    [
      ['9007199254740991', '1'],
      ['1.5', '1'],
    ] as const,
  ],
])('%s is a mistake', (why, bids) => {
  expect(new ScaledBook(null, 100).take(sides(bids, []), true)).toContain(why);
});

test('what falls off the end of the venue’s depth is taken away, and the update says so', () => {
  const scaled = new ScaledBook(null, 2);
  scaled.take(
    sides(
      [
        ['10', '1'],
        ['9', '1'],
      ],
      [
        ['11', '1'],
        ['12', '1'],
      ],
    ),
    true,
  );
  const copy = new Book();
  copy.apply(scaled.update);
  scaled.take(
    sides(
      [['10.5', '1']],
      [
        ['10.75', '1'],
        ['12', '0'],
      ],
    ),
    false,
  );
  scaled.update.reset = false;
  expect(shown(scaled)).toEqual({
    bids: [
      [10.5, 1],
      [10, 1],
    ],
    asks: [
      [10.75, 1],
      [11, 1],
    ],
  });
});

test.each([
  [[['10', '1']], [['11', '1']], false],
  [[['10', '1']], [['10', '1']], true],
  [[['10.1', '1']], [['10', '1']], true],
  [[['10', '1']], [], false],
  [[], [], false],
] as const)('with bids %j and asks %j it is crossed: %s', (bids, asks, isCrossed) => {
  const scaled = new ScaledBook(null, 10);
  scaled.take(sides(bids, asks), true);
  expect(scaled.isCrossed).toBe(isCrossed);
});

const price = fc.integer({ min: 1, max: 400 }).map((cents) => (cents / 100).toFixed(2));
const quantity = fc.integer({ min: 0, max: 3 }).map(String);
const side = fc.array(fc.tuple(price, quantity), { maxLength: 12 });
const message = fc.record({ bids: side, asks: side, whole: fc.boolean() });

test('a book that is told by its updates alone is the same as the one that is kept, cut or not', () => {
  const property = fc.property(
    fc.integer({ min: 1, max: 8 }),
    fc.array(message, { maxLength: 12 }),
    (depth, all) => {
      const scaled = new ScaledBook({ priceDecimals: 2, qtyDecimals: 0 }, depth);
      const told = new Book();
      for (const { bids, asks, whole } of all) {
        scaled.take(sides(bids, asks), whole);
        scaled.update.reset = whole;
        told.apply(scaled.update);
        expect(levels(told, scaled.scale)).toEqual(shown(scaled));
        expect(Math.max(scaled.book.bids.levels, scaled.book.asks.levels)).toBeLessThanOrEqual(depth);
      }
    },
  );
  fc.assert(property, { seed: 3, numRuns: 400 });
});

test('the whole book is written best first', () => {
  const scaled = new ScaledBook(null, 10);
  scaled.take(
    sides(
      [
        ['9', '1'],
        ['10', '2'],
      ],
      [
        ['12', '3'],
        ['11', '4'],
      ],
    ),
    true,
  );
  scaled.writeWhole();
  const { update } = scaled;
  expect([...update.prices.subarray(0, 4)]).toEqual([10, 9, 11, 12]);
  expect([...update.quantities.subarray(0, 4)]).toEqual([2, 1, 4, 3]);
});
