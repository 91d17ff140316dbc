import { describe, expect, test } from 'vitest';
import { departuresOf } from '../../../../src/core/departures';
import { FeatureWindows } from '../../../../src/core/features/windows';
import type { FeatureParameters, Profile } from '../../../../src/core/parameters';
import { expectStatistic } from '../../../support/closeness';
import * as direct from '../../../support/direct-statistics';
import { MARKET_NAMES, midsOf } from '../../../support/mid-streams';
import { randomFrom } from '../../../support/random';

const PARAMETERS: readonly FeatureParameters[] = [
  { windowSize: 100, volatilityWindow: 20, momentumWindow: 10, depthLevels: 20 },
  { windowSize: 60, volatilityWindow: 12, momentumWindow: 6, depthLevels: 10 },
  { windowSize: 25, volatilityWindow: 3, momentumWindow: 25, depthLevels: 1 },
  { windowSize: 10, volatilityWindow: 10, momentumWindow: 2, depthLevels: 1 },
];

function windowsOf(profile: Profile, parameters: FeatureParameters): FeatureWindows {
  return new FeatureWindows(parameters, departuresOf(profile).volatilityScore(parameters));
}

/** Imbalances that come in runs, some of equal ones. */
function imbalancesOf(count: number): number[] {
  const random = randomFrom(11);
  let value = 0;
  return Array.from({ length: count }, () => {
    if (random() < 0.7) value = 2 * random() - 1;
    return value;
  });
}

/** Every feature against its direct formula over the window of the last ticks. */
function expectFeatures(windows: FeatureWindows, mids: readonly number[], imbalances: readonly number[]) {
  return (profile: Profile, { volatilityWindow, momentumWindow }: FeatureParameters) => {
    const volatilityZ = profile === 'corrected' ? direct.correctedVolatilityZ : direct.seedVolatilityZ;
    expect(windows.count).toBe(mids.length);
    expectStatistic(windows.volatility, direct.volatility(mids, volatilityWindow));
    expectStatistic(windows.volatilityZ, volatilityZ(mids, volatilityWindow));
    expectStatistic(windows.momentum, direct.momentum(mids, momentumWindow));
    expectStatistic(windows.imbalanceMomentum, direct.slope(imbalances, momentumWindow));
    expectStatistic(windows.imbalanceZ(), direct.imbalanceZ(imbalances));
    expectStatistic(windows.atr(), direct.atr(mids));
  };
}

describe.each(MARKET_NAMES)('%s', (market) => {
  const mids = midsOf(market, 300);
  const imbalances = imbalancesOf(300);

  test.each(['corrected', 'reference'] as const)(
    'every feature is the direct one at every tick: %s',
    (profile) => {
      for (const parameters of PARAMETERS) {
        const windows = windowsOf(profile, parameters);
        mids.forEach((mid, i) => {
          windows.push(mid, imbalances[i] ?? Number.NaN);
          const from = Math.max(0, i + 1 - parameters.windowSize);
          const seen = (values: readonly number[]) => values.slice(from, i + 1);
          expectFeatures(windows, seen(mids), seen(imbalances))(profile, parameters);
        });
      }
    },
  );
});

test.each(['corrected', 'reference'] as const)(
  'a cleared window knows no more than a new one: %s',
  (profile) => {
    const [parameters] = PARAMETERS;
    if (!parameters) throw new Error('no parameters');
    const [used, fresh] = [windowsOf(profile, parameters), windowsOf(profile, parameters)];
    for (const mid of midsOf('quiet and wild by turns', 150)) used.push(mid, 0.5);
    used.clear();
    midsOf('a walk around 60,000', 130).forEach((mid, i) => {
      used.push(mid, i % 7);
      fresh.push(mid, i % 7);
      const features = (of: FeatureWindows) => [of.count, of.volatility, of.volatilityZ, of.momentum];
      expect(features(used)).toEqual(features(fresh));
    });
  },
);

test('right after it is cleared every feature is unknown', () => {
  const [parameters] = PARAMETERS;
  if (!parameters) throw new Error('no parameters');
  const windows = windowsOf('corrected', parameters);
  for (const mid of midsOf('a walk around 60,000', 150)) windows.push(mid, 0.5);
  windows.clear();
  const { count, volatility, volatilityZ, momentum, imbalanceMomentum } = windows;
  const unknown = [volatility, volatilityZ, momentum, imbalanceMomentum, windows.imbalanceZ(), windows.atr()];
  expect([count, ...unknown.map(Number.isNaN)]).toEqual([0, true, true, true, true, true, true]);
});
