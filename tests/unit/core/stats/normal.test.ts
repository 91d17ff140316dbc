import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf } from '../../../../src/core/stats/normal';

/** Values of mathematical tables, to 12 digits. */
test.each([
  [0, 0.5],
  [1, 0.841344746069],
  [-1, 0.158655253931],
  [1.95996398454, 0.975],
  [3, 0.998650101968],
  [-6, 9.865876450377e-10],
])('N(%d) is %d', (x, expected) => {
  expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-12);
});

test('it agrees with Simpson’s integral of the density', () => {
  for (const x of [0.1, 0.7, 1.3, 2.2, 4.5]) expect(normalCdf(x)).toBeCloseTo(0.5 + integral(x), 12);
});

test('both tails together are 1, and it never falls', () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
      expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
      expect(normalCdf(x + 0.01)).toBeGreaterThanOrEqual(normalCdf(x));
    }),
    { seed: 3 },
  );
});

function integral(to: number): number {
  const steps = 10_000;
  const width = to / steps;
  const density = (x: number): number => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(0) + density(to);
  for (let i = 1; i < steps; i++) sum += density(i * width) * (i % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}
