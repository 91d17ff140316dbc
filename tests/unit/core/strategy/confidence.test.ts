import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confidence, confidenceParts, volatilityRegime } from '../../../../src/core/strategy/confidence';
import { expectWithin } from '../../../support/closeness';
import { STRATEGY } from '../../../support/parameters';
import { anyTick } from '../../../support/tick-arbitraries';
import { BUY, SELL, type TickNumbers, viewOf } from '../../../support/tick-views';

/** SPEC section 4, gate 5, before the clamp; the streak is the one that counts the tick. */
function direct(tick: TickNumbers): number {
  const sign = tick.imbalance > 0 ? 1 : -1;
  const base =
    0.4 * Math.min(Math.abs(tick.imbalance), 1) + 0.2 * Math.min(Math.abs(tick.weightedImbalance), 1);
  const volatility = tick.volatilityZ < -1 ? 0.1 : tick.volatilityZ > 1 ? -0.1 : 0;
  const slope = tick.imbalanceMomentum * sign > 0 ? 0.1 : 0;
  return base + 0.2 * Math.min(tick.streak / 10, 1) + volatility + slope;
}

test('confidence is the clamped sum of SPEC, for any tick', () => {
  fc.assert(
    fc.property(anyTick, (tick) => {
      expectWithin(confidence(viewOf(tick), STRATEGY), Math.max(0, Math.min(1, direct(tick))), 1e-15);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('the parts sum up to the confidence, before the clamp to 0 and 1', () => {
  fc.assert(
    fc.property(anyTick, (tick) => {
      const { imbalance, weighted, persistence, volatility, slope } = confidenceParts(viewOf(tick), STRATEGY);
      const sum = imbalance + weighted + persistence + volatility + slope;
      expect(Math.max(0, Math.min(1, sum))).toBe(confidence(viewOf(tick), STRATEGY));
    }),
    { seed: 1, numRuns: 1000 },
  );
});

const HALF = { imbalance: 0.5, weightedImbalance: -0.5, streak: 5 };

test.each<[string, Partial<TickNumbers>, number]>([
  ['all five parts', { imbalance: 1, weightedImbalance: 1, streak: 10, volatilityZ: -2 }, 1],
  ['half of the first three, and a slope that goes along', HALF, 0.2 + 0.1 + 0.1 + 0.1],
  ['no more than ten ticks of streak', { ...HALF, streak: 500 }, 0.2 + 0.1 + 0.2 + 0.1],
  ['a calm market', { ...HALF, volatilityZ: -1.01 }, 0.6],
  ['a wild market', { ...HALF, volatilityZ: 1.01 }, 0.4],
  ['a market at the low threshold itself', { ...HALF, volatilityZ: -1 }, 0.5],
  ['a market at the high threshold itself', { ...HALF, volatilityZ: 1 }, 0.5],
  ['a volatility that is not known', { ...HALF, volatilityZ: Number.NaN }, 0.5],
  ['a slope of 0', { ...HALF, imbalanceMomentum: 0 }, 0.4],
  ['a slope that is not known', { ...HALF, imbalanceMomentum: Number.NaN }, 0.4],
  ['a slope against the imbalance', { ...HALF, imbalanceMomentum: -0.01 }, 0.4],
])('%s', (_name, numbers, expected) => {
  expectWithin(confidence(viewOf({ ...BUY, ...numbers }), STRATEGY), expected, 1e-15);
});

test('a sell is as confident as the buy that mirrors it', () => {
  expect(confidence(viewOf(SELL), STRATEGY)).toBe(confidence(viewOf(BUY), STRATEGY));
});

test('no part of confidence is -0', () => {
  const parts = confidenceParts(viewOf({ ...BUY, imbalance: 0, weightedImbalance: 0, streak: 0 }), STRATEGY);
  expect(Object.values(parts).filter((part) => Object.is(part, -0))).toEqual([]);
});

test.each([
  [-1.5, -1],
  [-1, 0],
  [0, 0],
  [1, 0],
  [1.5, 1],
  [Number.NaN, 0],
])('a volatility score of %d is regime %d', (score, regime) => {
  expect(volatilityRegime(score, STRATEGY)).toBe(regime);
});
