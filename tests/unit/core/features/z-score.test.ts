import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RunningMoments } from '../../../../src/core/features/moments';
import { imbalanceZ } from '../../../../src/core/features/z-score';
import { expectStatistic } from '../../../support/closeness';
import * as direct from '../../../support/direct-statistics';

function momentsOf(values: readonly number[], capacity = 100): RunningMoments {
  const moments = new RunningMoments(capacity);
  for (const value of values) moments.push(value);
  return moments;
}

const imbalance = fc.double({ min: -1, max: 1, noNaN: true });

test('the score is (latest - mean) / max(std, 0.001), and unknown below 20 values', () => {
  fc.assert(
    fc.property(fc.array(imbalance, { maxLength: 130 }), (values) => {
      expectStatistic(imbalanceZ(momentsOf(values)), direct.imbalanceZ(values.slice(-100)));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('19 values are too few and 20 are enough', () => {
  const values = Array.from({ length: 20 }, (_, i) => (i === 19 ? 1 : 0));
  expect(imbalanceZ(momentsOf(values.slice(1)))).toBeNaN();
  expectStatistic(imbalanceZ(momentsOf(values)), 0.95 / Math.sqrt(0.0475));
});

test('imbalances that hardly vary are measured against a deviation of 0.001', () => {
  const values = Array.from({ length: 20 }, (_, i) => (i === 19 ? 0.0002 : 0));
  expectStatistic(imbalanceZ(momentsOf(values)), 0.00019 / 0.001);
});
