import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StrategyParameters } from '../../../../src/core/parameters';
import { firstFailedGate } from '../../../../src/core/strategy/gates';
import type { Outcome } from '../../../../src/core/strategy/outcome';
import { STRATEGY } from '../../../support/parameters';
import { anyThresholds, anyTick } from '../../../support/tick-arbitraries';
import { BUY, SELL, type TickNumbers, viewOf } from '../../../support/tick-views';

function outcomeOf(tick: TickNumbers, parameters: StrategyParameters = STRATEGY): Outcome | null {
  return firstFailedGate(viewOf(tick), parameters);
}

/** SPEC section 4, gates 1 to 7, read top to bottom. */
function direct(tick: TickNumbers, p: StrategyParameters): Outcome | null {
  const sign = tick.imbalance > 0 ? 1 : -1;
  const streak = tick.streak > 0 && sign === tick.streakSign ? tick.streak + 1 : 1;
  const bps = BigInt(tick.ask - tick.bid) * 20_000n;
  if (Number(bps) > p.maxSpreadBps * (tick.ask + tick.bid)) return 'spread_too_wide';
  if (Math.abs(tick.imbalance) < p.imbalanceThreshold) return 'imbalance_below_threshold';
  if (streak < p.persistenceRequired) return 'not_persistent';
  if (confidenceOf(tick, streak, sign) < p.minConfidence) return 'low_confidence';
  return directAfterConfidence(tick, sign, p);
}

function directAfterConfidence(tick: TickNumbers, sign: 1 | -1, p: StrategyParameters): Outcome | null {
  if (p.requireMomentumConfirm) {
    if (Number.isNaN(tick.momentum)) return 'warming_up';
    if (tick.momentum * sign < p.momentumThreshold) return 'momentum_not_confirmed';
  }
  if (Number.isNaN(tick.imbalanceMomentum)) return 'warming_up';
  return tick.imbalanceMomentum * sign < 0 ? 'imbalance_diverging' : null;
}

function confidenceOf(tick: TickNumbers, streak: number, sign: 1 | -1): number {
  const volatility = tick.volatilityZ < -1 ? 0.1 : tick.volatilityZ > 1 ? -0.1 : 0;
  const slope = tick.imbalanceMomentum * sign > 0 ? 0.1 : 0;
  const strength = 0.4 * Math.abs(tick.imbalance) + 0.2 * Math.abs(tick.weightedImbalance);
  return Math.max(0, Math.min(1, strength + 0.2 * Math.min(streak / 10, 1) + volatility + slope));
}

test('the first gate that fails is the one of SPEC’s list read top to bottom, for any tick and thresholds', () => {
  fc.assert(
    fc.property(anyTick, anyThresholds, (tick, thresholds) => {
      expect(outcomeOf(tick, thresholds)).toBe(direct(tick, thresholds));
    }),
    { seed: 1, numRuns: 5000 },
  );
});

describe.each([
  ['a buy', BUY, 1],
  ['a sell', SELL, -1],
] as const)('%s', (_name, signal, sign) => {
  test('passes every gate', () => {
    expect(outcomeOf(signal)).toBeNull();
  });

  test.each<[string, Outcome, Partial<TickNumbers>]>([
    ['its spread is over 10 bps', 'spread_too_wide', { ask: 100_200 }],
    ['the book leans too little', 'imbalance_below_threshold', { imbalance: 0.29 * sign }],
    ['it is the second tick that leans so', 'not_persistent', { streak: 1 }],
    ['the book leant the other way before', 'not_persistent', { streakSign: sign === 1 ? -1 : 1 }],
    ['its confidence is 0.5', 'low_confidence', { streak: 2, imbalance: 0.5 * sign }],
    ['momentum is not known yet', 'warming_up', { momentum: Number.NaN }],
    ['the price moves too little', 'momentum_not_confirmed', { momentum: 0.00009 * sign }],
    ['the price moves the other way', 'momentum_not_confirmed', { momentum: -0.001 * sign }],
    ['the slope is not known yet', 'warming_up', { imbalanceMomentum: Number.NaN, volatilityZ: -2 }],
    ['the imbalance goes back', 'imbalance_diverging', { imbalanceMomentum: -1e-9 * sign, volatilityZ: -2 }],
  ])('is stopped where %s: %s', (_why, outcome, numbers) => {
    expect(outcomeOf({ ...signal, ...numbers })).toBe(outcome);
  });

  test.each<[string, Partial<TickNumbers>]>([
    ['a spread of exactly 10 bps', { bid: 1_999, ask: 2_001 }],
    [
      'an imbalance of exactly the threshold',
      { imbalance: 0.3 * sign, weightedImbalance: 1, volatilityZ: -2 },
    ],
    ['the third tick of a streak', { streak: 2, weightedImbalance: 1 }],
    ['a momentum of exactly the threshold', { momentum: 0.0001 * sign }],
    ['a slope of exactly 0', { imbalanceMomentum: 0 }],
  ])('is not stopped by %s', (_what, numbers) => {
    expect(outcomeOf({ ...signal, ...numbers })).toBeNull();
  });

  test('needs no momentum where none is asked for', () => {
    const loose = { ...STRATEGY, requireMomentumConfirm: false };
    expect(outcomeOf({ ...signal, momentum: Number.NaN }, loose)).toBeNull();
    expect(outcomeOf({ ...signal, momentum: -sign }, loose)).toBeNull();
  });
});

test('a spread that is too wide leaves the streak as it was', () => {
  const view = viewOf({ ...BUY, ask: 200_000, imbalance: -0.8 });
  firstFailedGate(view, STRATEGY);
  expect([view.streak.length, view.streak.sign]).toEqual([9, 1]);
});

test('every tick whose spread is let through counts in the streak, whichever gate stops it', () => {
  fc.assert(
    fc.property(anyTick, (tick) => {
      const view = viewOf(tick);
      if (firstFailedGate(view, STRATEGY) === 'spread_too_wide') return;
      const sign = tick.imbalance > 0 ? 1 : -1;
      const continues = tick.streak > 0 && sign === tick.streakSign;
      expect([view.streak.length, view.streak.sign]).toEqual([continues ? tick.streak + 1 : 1, sign]);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('confidence is known of the ticks that reach its gate and of no others', () => {
  fc.assert(
    fc.property(anyTick, (tick) => {
      const view = viewOf(tick);
      view.confidence = 0.77;
      const outcome = firstFailedGate(view, STRATEGY);
      const before: (Outcome | null)[] = ['spread_too_wide', 'imbalance_below_threshold', 'not_persistent'];
      expect(Number.isNaN(view.confidence)).toBe(before.includes(outcome));
    }),
    { seed: 1, numRuns: 500 },
  );
});
