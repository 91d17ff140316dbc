import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentum } from '../../../../src/core/features/momentum';
import { Ring } from '../../../../src/core/features/ring';
import * as direct from '../../../support/direct-statistics';
import { expectStatistic } from '../../../support/closeness';

function ringOf(values: readonly number[], capacity = 100): Ring {
  const ring = new Ring(capacity);
  for (const value of values) ring.push(value);
  return ring;
}

const mid = fc.integer({ min: 1, max: 10_000_000 }).map((halfTicks) => halfTicks / 200);

test('momentum is (last - first) / first of the last mids, and unknown below that many', () => {
  fc.assert(
    fc.property(fc.array(mid, { maxLength: 40 }), fc.integer({ min: 2, max: 20 }), (mids, window) => {
      expectStatistic(momentum(ringOf(mids), window), direct.momentum(mids, window));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a price that has risen from 100 to 101 within the window has a momentum of 0.01', () => {
  expect(momentum(ringOf([50, 100, 70, 101]), 3)).toBe(0.01);
});
