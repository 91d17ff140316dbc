import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SampleMoments } from '../../../../src/core/stats/sample-moments';

const VALUES = fc.array(fc.double({ min: -1_000, max: 1_000, noNaN: true }), {
  minLength: 2,
  maxLength: 200,
});

function momentsOf(values: readonly number[]): SampleMoments {
  const moments = new SampleMoments();
  for (const value of values) moments.add(value);
  return moments;
}

/** The sum of (value - mean)^power, straight from the definition. */
function central(values: readonly number[], power: number): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** power, 0);
}

test('mean and sample deviation are those of the definition', () => {
  fc.assert(
    fc.property(VALUES, (values) => {
      const { mean, deviation } = momentsOf(values);
      expect(mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 8);
      expect(deviation).toBeCloseTo(Math.sqrt(central(values, 2) / (values.length - 1)), 7);
    }),
    { seed: 1 },
  );
});

test('skewness and kurtosis are those of the definition', () => {
  const varied = VALUES.filter((values) => central(values, 2) > values.length);
  fc.assert(
    fc.property(varied, (values) => {
      const n = values.length;
      const variance = central(values, 2) / n;
      const { skewness, kurtosis } = momentsOf(values);
      expect(skewness).toBeCloseTo(central(values, 3) / n / variance ** 1.5, 6);
      expect(kurtosis).toBeCloseTo(central(values, 4) / n / variance ** 2, 6);
    }),
    { seed: 2 },
  );
});

test('no value has no mean, one has no deviation, equal ones have no shape', () => {
  expect(momentsOf([]).mean).toBeNull();
  expect(momentsOf([3]).deviation).toBeNull();
  expect([momentsOf([2, 2, 2]).skewness, momentsOf([2, 2, 2]).kurtosis]).toEqual([null, null]);
});
