import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Book } from '../../../../src/core/market/book';
import { PAGE } from '../../../../src/core/market/price-pages';
import { type Change, type Level, NaiveBook, topOf, updateOf } from '../../../support/naive-book';
import { randomFrom } from '../../../support/random';

const HIGHEST = 2 ** 52;

function bookOf(...changes: Change[]): Book {
  const book = new Book();
  for (const change of changes) book.apply(updateOf(change));
  return book;
}

/** Every level of both books, and how many each side says it has. */
function expectSame(book: Book, naive: NaiveBook): void {
  const all = Math.max(naive.bids.size, naive.asks.size) + 1;
  expect({
    bids: topOf(book, 'bids', all),
    asks: topOf(book, 'asks', all),
    levels: [book.bids.levels, book.asks.levels],
  }).toEqual({
    bids: naive.topBids(all),
    asks: naive.topAsks(all),
    levels: [naive.bids.size, naive.asks.size],
  });
}

const quantity = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 1000 }),
  fc.maxSafeInteger().map(Math.abs),
);

/** Changes around one price, dense enough to meet the same price again, whole books now and then. */
function changesNear(centre: fc.Arbitrary<number>, width: number): fc.Arbitrary<Change[]> {
  const step = (at: number) => {
    const price = fc
      .integer({ min: -width, max: width })
      .map((offset) => Math.min(HIGHEST, Math.max(0, at + offset)));
    const levels = fc.array(fc.tuple(price, quantity), { maxLength: 30 });
    return fc.record({
      bids: levels,
      asks: levels,
      reset: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
    });
  };
  return centre.chain((at) => fc.array(step(at), { maxLength: 40 }));
}

const places = fc.constantFrom(
  0,
  3,
  PAGE - 1,
  PAGE,
  6_183_763,
  2 ** 31,
  2 ** 32 + 5,
  2 ** 40,
  HIGHEST - 300,
  HIGHEST,
);

test.each([
  ['on one page', 20],
  ['over a few pages', 6 * PAGE],
  ['over thousands of pages', 2_000_000],
])('after any changes the book is the naive book: prices %s', (_name, width) => {
  fc.assert(
    fc.property(changesNear(places, width), (changes) => {
      const book = new Book();
      const naive = new NaiveBook();
      for (const change of changes) {
        book.apply(updateOf(change));
        naive.apply(change);
        expectSame(book, naive);
      }
    }),
    { seed: 1, numRuns: 60 },
  );
});

test('prices from one end of the range to the other stand in one book', () => {
  const price = fc.oneof(fc.integer({ min: 0, max: HIGHEST }), places);
  const levels = fc.array(fc.tuple(price, quantity), { maxLength: 300 });
  fc.assert(
    fc.property(levels, levels, (bids, asks) => {
      const naive = new NaiveBook();
      naive.apply({ bids, asks });
      expectSame(bookOf({ bids, asks }), naive);
    }),
    { seed: 1, numRuns: 60 },
  );
});

/** A market that walks: each step moves the price by `stride` ticks, adds levels and takes all far ones away. */
function walk(seed: number, stride: number): Change[] {
  const random = randomFrom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const naive = new NaiveBook();
  let centre = 10_000_000;
  return Array.from({ length: 400 }, () => {
    centre += between(-stride, 2 * stride);
    const near = () => Array.from({ length: 6 }, (): Level => [centre + between(-600, 600), between(0, 50)]);
    const far = (side: Map<number, number>) =>
      [...side.keys()]
        .filter((price) => Math.abs(price - centre) > 3 * PAGE)
        .map((price): Level => [price, 0]);
    const change = { bids: [...near(), ...far(naive.bids)], asks: [...far(naive.asks), ...near()] };
    naive.apply(change);
    return change;
  });
}

test.each([
  ['wanders', 400],
  ['runs away', 20_000],
])('the book stays the naive book while the price %s and leaves empty pages behind', (_name, stride) => {
  for (const seed of [1, 2, 3]) {
    const book = new Book();
    const naive = new NaiveBook();
    for (const change of walk(seed, stride)) {
      book.apply(updateOf(change));
      naive.apply(change);
      expectSame(book, naive);
    }
  }
});

test('a change that empties a page, has empty pages dropped for it, and fills the page again is taken whole', () => {
  const pages = Array.from({ length: 200 }, (_, page) => page * PAGE);
  const half = pages.slice(0, 100).map((price): Level => [price, 0]);
  const book = bookOf({ bids: pages.map((price): Level => [price, 1]), asks: [] }, { bids: half, asks: [] });
  const last: Level[] = [
    [150 * PAGE, 0],
    [150 * PAGE + 1, 7],
  ];
  book.apply(updateOf({ bids: last, asks: [] }));
  const quantities = topOf(book, 'bids', 200).filter(([price]) => Math.floor(price / PAGE) === 150);
  expect([book.bids.levels, quantities]).toEqual([100, [[150 * PAGE + 1, 7]]]);
});

test('a price at both ends of one change keeps its later quantity', () => {
  const bids: Level[] = [
    [100, 1],
    [101, 7],
    [100, 2],
    [101, 0],
  ];
  expect(topOf(bookOf({ bids, asks: [] }), 'bids', 5)).toEqual([[100, 2]]);
});

test('a quantity of 0 at a price without a level changes nothing', () => {
  const book = bookOf({ bids: [[100, 1]], asks: [] }, { bids: [[5_000_000, 0]], asks: [[101, 0]] });
  expect([topOf(book, 'bids', 5), topOf(book, 'asks', 5)]).toEqual([[[100, 1]], []]);
});

test('a reset replaces both sides', () => {
  const book = bookOf({ bids: [[100, 1]], asks: [[101, 1]] }, { bids: [[90, 2]], asks: [], reset: true });
  expect([topOf(book, 'bids', 5), topOf(book, 'asks', 5)]).toEqual([[[90, 2]], []]);
});

test('the book bears the update id of the last change', () => {
  const update = updateOf({ bids: [], asks: [] });
  update.updateId = 42;
  const book = new Book();
  book.apply(update);
  expect(book.updateId).toBe(42);
});
