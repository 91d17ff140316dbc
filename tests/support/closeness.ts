import { expect } from 'vitest';

/** Within 1e-9 relative or 1e-12 absolute: SPEC's accuracy of statistics. NaN on the hot path is null elsewhere. */
export function expectStatistic(actual: number, expected: number | null): void {
  if (expected === null) {
    expect(actual).toBeNaN();
    return;
  }
  expectWithin(actual, expected, 1e-12 + 1e-9 * Math.abs(expected));
}

/** Not farther from `expected` than `tolerance`; NaN is far from everything. */
export function expectWithin(actual: number, expected: number, tolerance: number): void {
  if (Math.abs(actual - expected) <= tolerance) return;
  expect({ actual }).toEqual({ expected, tolerance });
}
