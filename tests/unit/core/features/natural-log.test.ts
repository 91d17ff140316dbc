import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NaturalLog } from '../../../../src/core/features/natural-log';
import { exactLog } from '../../../support/exact-log';
import { LONG, LONG_TIMEOUT } from '../../../support/long';
import { randomFrom } from '../../../support/random';

const RUNS = LONG ? 200_000 : 500;
const log = new NaturalLog();

/** A double next to `x`: one last place of it above or below. */
function neighbour(x: number, step: 1n | -1n): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setBigUint64(0, view.getBigUint64(0) + step);
  return view.getFloat64(0);
}

describe('the logarithm is the correctly rounded one', () => {
  const fraction = randomFrom(7);
  const prices: Record<string, () => number> = {
    'mids of two decimals, half a cent included': () =>
      Math.round((20_000 + fraction() * 80_000) * 200) / 200,
    'prices of ten decimals below a hundred-thousandth': () => Math.round(1 + fraction() * 1e5) / 1e10,
    'prices next to 1': () => 1 + (fraction() - 0.5) / 64,
    'prices of four decimals around 1': () => Math.round((0.5 + fraction()) * 1e4) / 1e4,
    'any size from 2^-70 to 2^60': () => 2 ** (fraction() * 130 - 70),
  };
  test.each(Object.entries(prices))('%s', { timeout: LONG_TIMEOUT }, (_name, price) => {
    const wrong = Array.from({ length: RUNS }, price).filter((x) => log.of(x) !== exactLog(x));
    expect(wrong).toEqual([]);
  });

  /** Within 2^-13 of a last place of the middle, next to 1, where least is lost before it matters; found by search. */
  test.each([
    0.9959092445066333, 0.998299474014943, 0.9998151803879203, 1.001661012871784, 1.003437732922453,
    8.4273e-6, 2.0916e-6, 40438.545, 93849.33, 51863.655, 52148.805,
  ])('%d, whose logarithm is close to the middle between two doubles', (x) => {
    expect(log.of(x)).toBe(exactLog(x));
  });

  test('the ends of its range', () => {
    for (const x of [2 ** -500, neighbour(2 ** -500, 1n), 2 ** 500, neighbour(2 ** 500, -1n)])
      expect(log.of(x)).toBe(exactLog(x));
  });
});

/** Where the table's cells meet: halfway between two numbers of eight binary digits. */
const border = fc
  .record({ half: fc.integer({ min: 128, max: 255 }), exponent: fc.integer({ min: -60, max: 60 }) })
  .map(({ half, exponent }) => (half + 0.5) * 2 ** exponent);

test('it is right on both sides of a border between two cells of its table, and on the border', () => {
  fc.assert(
    fc.property(border, (x) => {
      for (const at of [neighbour(x, -1n), x, neighbour(x, 1n)]) expect(log.of(at)).toBe(exactLog(at));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('it never falls from one double to the next, borders between cells included', () => {
  const anywhere = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(fc.oneof(border, anywhere), (x) => {
      expect(log.of(neighbour(x, 1n))).toBeGreaterThanOrEqual(log.of(x));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('it does not depend on what was asked before', () => {
  const prices = fc.array(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(prices, (xs) => {
      const used = new NaturalLog();
      expect(xs.map((x) => used.of(x))).toEqual(xs.map((x) => new NaturalLog().of(x)));
    }),
    { seed: 1, numRuns: 100 },
  );
});

test('the logarithm of 1 is 0', () => {
  expect(log.of(1)).toBe(0);
});

test.each([
  0,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** -501,
  2 ** 501,
  Number.MIN_VALUE,
  Number.MAX_VALUE,
])('there is none of %d', (x) => {
  expect(log.of(x)).toBeNaN();
});
