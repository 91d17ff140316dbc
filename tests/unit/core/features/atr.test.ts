import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atr } from '../../../../src/core/features/atr';
import { Ring } from '../../../../src/core/features/ring';
import * as direct from '../../../support/direct-statistics';
import { expectStatistic } from '../../../support/closeness';

function ringOf(values: readonly number[]): Ring {
  const ring = new Ring(100);
  for (const value of values) ring.push(value);
  return ring;
}

const mid = fc.integer({ min: 1, max: 10_000_000 }).map((halfTicks) => halfTicks / 200);

test('atr is the mean of the last 14 absolute differences, and unknown below 15 mids', () => {
  fc.assert(
    fc.property(fc.array(mid, { maxLength: 120 }), (mids) => {
      expectStatistic(atr(ringOf(mids)), direct.atr(mids));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('14 mids are too few and 15 are enough', () => {
  const mids = Array.from({ length: 15 }, (_, i) => (i % 2 === 0 ? 100 : 103));
  expect([atr(ringOf(mids.slice(1))), atr(ringOf(mids))]).toEqual([Number.NaN, 3]);
});
