import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Book } from '../../../../src/core/market/book';
import { TopColumns } from '../../../../src/core/market/columns';
import { bookState, spreadExceeds, TickMeasures } from '../../../../src/core/market/tick';
import { type Level, NaiveBook, updateOf } from '../../../support/naive-book';

const Wide = Decimal.clone({ precision: 60 });

function topOf(bids: readonly Level[], asks: readonly Level[], depth = 20): TopColumns {
  const book = new Book();
  book.apply(updateOf({ bids, asks }));
  const top = new TopColumns(depth);
  top.read(book);
  return top;
}

function measuresOf(bids: readonly Level[], asks: readonly Level[], depth = 20): TickMeasures {
  const measures = new TickMeasures();
  measures.measure(topOf(bids, asks, depth));
  return measures;
}

test.each<[string, Level[], Level[]]>([
  ['two_sided', [[99, 1]], [[100, 1]]],
  ['empty_book', [], []],
  ['one_sided_book', [[99, 1]], []],
  ['one_sided_book', [], [[100, 1]]],
  ['crossed_book', [[101, 1]], [[100, 1]]],
  ['crossed_book', [[100, 1]], [[100, 1]]],
  ['one_sided_book', [[99, 1]], [[100, 0]]],
  ['empty_book', [[99, 0]], [[100, 0]]],
  [
    'two_sided',
    [[99, 1]],
    [
      [98, 0],
      [100, 1],
    ],
  ],
])('a book is %s with bids %j and asks %j', (state, bids, asks) => {
  expect(bookState(topOf(bids, asks))).toBe(state);
});

/** Two-sided books: prices from `base` on, quantities of any size whose sum of 40 is below 2^53. */
const lots = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 2 ** 47 }));
const twoSided = fc.constantFrom(1, 50, 6_183_763, 2 ** 40, 2 ** 52 - 10_000).chain((base) => {
  const below = fc.array(fc.tuple(fc.integer({ min: 0, max: 2000 }), lots), { minLength: 1, maxLength: 30 });
  return fc.record({
    bids: below.map((levels) => levels.map(([up, q]): Level => [base + up, q])),
    asks: below.map((levels) => levels.map(([up, q]): Level => [base + 2001 + up, q])),
  });
});

type Decimal60 = InstanceType<typeof Wide>;

function best(levels: readonly Level[]): Decimal60 {
  return new Wide(levels[0]?.[0] ?? Number.NaN);
}

function total(levels: readonly Level[], weight: (price: number) => Decimal60): Decimal60 {
  return levels.reduce((sum, [price, quantity]) => sum.plus(weight(price).times(quantity)), new Wide(0));
}

/** The measures straight from SPEC section 2, in decimals of 60 digits; levels are sorted, best first. */
function direct(bids: readonly Level[], asks: readonly Level[]) {
  const mid = best(bids).plus(best(asks)).div(2);
  const spread = best(asks).minus(best(bids));
  const one = () => new Wide(1);
  const nearness = (price: number) => new Wide(1).div(new Wide(price).minus(mid).abs());
  const lean = (weight: (price: number) => Decimal60) => {
    const [bid, ask] = [total(bids, weight), total(asks, weight)];
    return bid.minus(ask).div(bid.plus(ask)).toNumber();
  };
  return {
    spread: spread.toNumber(),
    doubleMid: mid.times(2).toNumber(),
    spreadBps: spread.div(mid).times(10_000).toNumber(),
    bidDepth: total(bids, one).toNumber(),
    askDepth: total(asks, one).toNumber(),
    imbalance: lean(one),
    weightedImbalance: lean(nearness),
  };
}

function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-13 + 1e-12 * Math.abs(expected));
}

test('the measures of a book are those of a direct computation in decimals', () => {
  fc.assert(
    fc.property(twoSided, fc.constantFrom(1, 5, 20), ({ bids, asks }, depth) => {
      const naive = new NaiveBook();
      naive.apply({ bids, asks });
      const measures = measuresOf(bids, asks, depth);
      const expected = direct(naive.topBids(depth), naive.topAsks(depth));
      expectClose(measures.spreadBps, expected.spreadBps);
      expectClose(measures.imbalance, expected.imbalance);
      expectClose(measures.weightedImbalance, expected.weightedImbalance);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('mid, spread and depths are exact integers', () => {
  fc.assert(
    fc.property(twoSided, ({ bids, asks }) => {
      const naive = new NaiveBook();
      naive.apply({ bids, asks });
      const { doubleMid, spread, bidDepth, askDepth } = measuresOf(bids, asks);
      const expected = direct(naive.topBids(20), naive.topAsks(20));
      expect({ doubleMid, spread, bidDepth, askDepth }).toEqual({
        doubleMid: expected.doubleMid,
        spread: expected.spread,
        bidDepth: expected.bidDepth,
        askDepth: expected.askDepth,
      });
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('imbalance and weighted imbalance change sign when the sides change places', () => {
  const levels = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), lots), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(levels, levels, (near, far) => {
      const at = (side: readonly Level[], sign: 1 | -1) =>
        side.map(([away, quantity]): Level => [10_000 + sign * (1 + away), quantity]);
      const one = measuresOf(at(near, -1), at(far, 1), 1000);
      const other = measuresOf(at(far, -1), at(near, 1), 1000);
      expectClose(one.imbalance, -other.imbalance);
      expectClose(one.weightedImbalance, -other.weightedImbalance);
    }),
    { seed: 1, numRuns: 200 },
  );
});

/** Whether spread / mid x 10000 > limit, in whole numbers; the limit is `limitUnits` of 10^-10 bps. */
function exceedsExactly(bid: number, ask: number, limitUnits: bigint): boolean {
  return BigInt(ask - bid) * 20_000n * 10n ** 10n > limitUnits * (BigInt(bid) + BigInt(ask));
}

test('the spread gate is exact for any prices and limits of up to ten decimals, next to the limit too', () => {
  const limits = fc.oneof(
    fc.bigInt({ min: 1n, max: 10n ** 14n }),
    fc.constantFrom(10n ** 11n, 1n, 3n * 10n ** 9n),
  );
  const prices = fc.record({
    gap: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 2 ** 40 })),
    off: fc.integer({ min: -2, max: 2 }),
    anywhere: fc.option(fc.integer({ min: 1, max: 2 ** 51 })),
  });
  fc.assert(
    fc.property(prices, limits, ({ gap, off, anywhere }, limit) => {
      const atLimit = (BigInt(gap) * (2n * 10n ** 14n - limit)) / (2n * limit) + BigInt(off);
      const bid = anywhere ?? Number(atLimit < 2n ** 51n && atLimit > 0n ? atLimit : 1n);
      const measures = measuresOf([[bid, 1]], [[bid + gap, 1]]);
      expect(spreadExceeds(measures, Number(limit) / 1e10)).toBe(exceedsExactly(bid, bid + gap, limit));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('a spread of exactly the limit is let through at any limit, where floats are a last place off too', () => {
  const tenths = fc.integer({ min: 1, max: 20_000 });
  const multiples = fc.integer({ min: 1, max: 2 ** 32 });
  fc.assert(
    fc.property(tenths, multiples, (tenth, multiple) => {
      const [spread, mid] = [2 * multiple * tenth, 2 * multiple * 100_000];
      const [bid, ask] = [mid - spread / 2, mid + spread / 2];
      expect(spreadExceeds(measuresOf([[bid, 1]], [[ask, 1]]), tenth / 10)).toBe(false);
      expect(spreadExceeds(measuresOf([[bid, 1]], [[ask + 1, 1]]), tenth / 10)).toBe(true);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test.each([
  [1_999, 2_001, 10],
  [3_999, 4_001, 5],
  [49_998_000, 50_002_000, 0.8],
  [199_999, 200_001, 0.1],
  [199_997, 200_003, 0.3],
  [99_996_500_000, 100_003_500_000, 0.7],
])('%d and %d are exactly %d bps apart: let through, and a tick farther apart not', (bid, ask, bps) => {
  expect(spreadExceeds(measuresOf([[bid, 1]], [[ask, 1]]), bps)).toBe(false);
  expect(spreadExceeds(measuresOf([[bid - 1, 1]], [[ask, 1]]), bps)).toBe(true);
  expect(spreadExceeds(measuresOf([[bid, 1]], [[ask + 1, 1]]), bps)).toBe(true);
  expect(spreadExceeds(measuresOf([[bid + 1, 1]], [[ask, 1]]), bps)).toBe(false);
});

test('every spread is too wide for a limit of 0', () => {
  expect(spreadExceeds(measuresOf([[2 ** 51, 1]], [[2 ** 51 + 1, 1]]), 0)).toBe(true);
});
