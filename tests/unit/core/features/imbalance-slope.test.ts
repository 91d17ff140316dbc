import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imbalanceSlope } from '../../../../src/core/features/imbalance-slope';
import { RunningMoments } from '../../../../src/core/features/moments';
import { expectStatistic } from '../../../support/closeness';
import * as direct from '../../../support/direct-statistics';

function momentsOf(values: readonly number[]): RunningMoments {
  const moments = new RunningMoments(100);
  for (const value of values) moments.push(value);
  return moments;
}

const imbalance = fc.double({ min: -1, max: 1, noNaN: true });
const window = fc.integer({ min: 2, max: 30 });

test('the slope is the seed’s correlation x std(y) / std(x), and unknown below the window', () => {
  fc.assert(
    fc.property(fc.array(imbalance, { maxLength: 60 }), window, (values, length) => {
      expectStatistic(imbalanceSlope(momentsOf(values), length), direct.slope(values, length));
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('the slope of equal imbalances is exactly 0', () => {
  fc.assert(
    fc.property(imbalance, window, (value, length) => {
      expect(imbalanceSlope(momentsOf(Array.from({ length }, () => value)), length)).toBe(0);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('the slope of a straight line is its own', () => {
  const values = Array.from({ length: 10 }, (_, i) => 0.25 * i - 1);
  expect(imbalanceSlope(momentsOf(values), 10)).toBe(0.25);
});

test('imbalances read backwards have the opposite slope', () => {
  fc.assert(
    fc.property(fc.array(imbalance, { minLength: 2, maxLength: 30 }), (values) => {
      const forwards = imbalanceSlope(momentsOf(values), values.length);
      const backwards = imbalanceSlope(momentsOf([...values].reverse()), values.length);
      expectStatistic(forwards, -backwards);
    }),
    { seed: 1, numRuns: 300 },
  );
});
