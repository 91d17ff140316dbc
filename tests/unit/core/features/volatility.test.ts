import { describe, expect, test } from 'vitest';
import { departuresOf } from '../../../../src/core/departures';
import { ANNUALISATION } from '../../../../src/core/features/volatility';
import type { FeatureParameters } from '../../../../src/core/parameters';
import { expectStatistic } from '../../../support/closeness';
import {
  correctedVolatilityZ,
  logReturns,
  seedVolatilityZ,
  volatility,
  YEAR,
} from '../../../support/direct-statistics';
import { MARKET_NAMES, midsOf } from '../../../support/mid-streams';

const WINDOWS = [
  [100, 20],
  [60, 12],
  [30, 3],
  [21, 20],
  [20, 20],
  [4, 3],
] as const;

function parametersOf([windowSize, volatilityWindow]: readonly [number, number]): FeatureParameters {
  return { windowSize, volatilityWindow, momentumWindow: 2, depthLevels: 20 };
}

/** What the rule of a profile scores at each mid, NaN where it has no score. */
function scoresOf(
  profile: 'corrected' | 'reference',
  mids: readonly number[],
  size: readonly [number, number],
) {
  const score = departuresOf(profile).volatilityScore(parametersOf(size));
  const returns = logReturns(mids);
  return mids.map((_, i) => {
    if (i === 0) return Number.NaN;
    const latest = volatility(mids.slice(Math.max(0, i + 1 - size[1]), i + 1), size[1]);
    score.push(returns[i - 1] ?? Number.NaN, latest ?? Number.NaN);
    return latest === null ? Number.NaN : score.score(latest);
  });
}

describe.each(MARKET_NAMES)('%s', (market) => {
  const mids = midsOf(market, 400);
  const windowAt = (i: number, size: number) => mids.slice(Math.max(0, i + 1 - size), i + 1);

  test.each(WINDOWS)('the corrected score over %d ticks by %d is the one of SPEC section 3', (size, run) => {
    scoresOf('corrected', mids, [size, run]).forEach((score, i) => {
      expectStatistic(score, correctedVolatilityZ(windowAt(i, size), run));
    });
  });

  test.each(WINDOWS)('the reference score over %d ticks by %d is the seed’s', (size, run) => {
    scoresOf('reference', mids, [size, run]).forEach((score, i) => {
      expectStatistic(score, seedVolatilityZ(windowAt(i, size), run));
    });
  });
});

test('a year is 252 days of 24 hours of 60 minutes', () => {
  expect(ANNUALISATION).toBe(YEAR);
});

test.each(['corrected', 'reference'] as const)('the %s score is forgotten when it is cleared', (profile) => {
  const score = departuresOf(profile).volatilityScore(parametersOf([60, 12]));
  for (let i = 0; i < 80; i++) score.push(i * 1e-6, i * 1e-3);
  expect(score.score(1)).not.toBeNaN();
  score.clear();
  expect(score.score(1)).toBeNaN();
});

test('the corrected score is 0 where volatility does not change', () => {
  const score = departuresOf('corrected').volatilityScore(parametersOf([60, 12]));
  for (let i = 0; i < 30; i++) score.push(0, 0.5);
  expect(score.score(0.5)).toBe(0);
});
