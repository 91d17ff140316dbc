import { expect, test } from 'vitest';
import {
  annualisedReturn,
  calmarRatio,
  probabilisticSharpe,
  sharpeRatio,
  sortinoRatio,
  systemQuality,
} from '../../../../src/core/stats/ratios';
import { SampleMoments } from '../../../../src/core/stats/sample-moments';

const DAY_MS = 86_400_000;

function momentsOf(...values: number[]): SampleMoments {
  const moments = new SampleMoments();
  for (const value of values) moments.add(value);
  return moments;
}

test('Sharpe is mean over sample deviation, for a year of minutes', () => {
  // Mean 0.02, deviations -0.01, 0 and 0.01: sample deviation 0.01.
  expect(sharpeRatio(momentsOf(0.01, 0.02, 0.03))).toBeCloseTo(2 * Math.sqrt(525_600), 6);
});

test('Sortino divides by the deviation of the losses over all returns', () => {
  // Squares below 0: 0.04^2; over 4 returns its root is 0.02; the mean is 0.005.
  expect(sortinoRatio(momentsOf(0.02, -0.04, 0.02, 0.02), 0.0016)).toBeCloseTo(0.25 * Math.sqrt(525_600), 6);
});

test('ratios of nothing, of one value and of values that do not vary are not there', () => {
  const none = [momentsOf(), momentsOf(0.1), momentsOf(0.1, 0.1)];
  expect(none.map(sharpeRatio)).toEqual([null, null, null]);
  expect(none.map(systemQuality)).toEqual([null, null, null]);
  expect(none.map(probabilisticSharpe)).toEqual([null, null, null]);
  expect(sortinoRatio(momentsOf(0.1, 0.2), 0)).toBeNull();
});

test('a year that doubles has an annualised return of 1', () => {
  expect(annualisedReturn(100, 200, 365 * DAY_MS)).toBeCloseTo(1, 12);
  expect(annualisedReturn(100, 121, 2 * 365 * DAY_MS)).toBeCloseTo(0.1, 12);
});

test('less than a day and equity at 0 say nothing about a year', () => {
  expect(annualisedReturn(100, 101, DAY_MS - 1)).toBeNull();
  expect(annualisedReturn(100, 0, DAY_MS)).toBeNull();
});

test('Calmar is the annualised return over the deepest drawdown', () => {
  expect(calmarRatio(0.3, 0.1)).toBeCloseTo(3, 12);
  expect([calmarRatio(null, 0.1), calmarRatio(0.3, 0)]).toEqual([null, null]);
});

test('system quality grows with the root of the number of trades', () => {
  expect(systemQuality(momentsOf(1, 2, 3))).toBeCloseTo(2 * Math.sqrt(3), 12);
});

test('the probabilistic Sharpe ratio is that of the paper’s formula', () => {
  // 1, 2, 3: S = 2, skewness 0, kurtosis 1.5: N(2 sqrt(2) / sqrt(1 + 0.125 x 4)) = N(2.3094).
  expect(probabilisticSharpe(momentsOf(1, 2, 3))).toBeCloseTo(0.989539, 5);
});

test('returns around 0 leave it open whether the ratio is above 0', () => {
  expect(probabilisticSharpe(momentsOf(-0.01, 0.01, -0.02, 0.02))).toBeCloseTo(0.5, 12);
});
