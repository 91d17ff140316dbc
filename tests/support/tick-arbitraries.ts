import fc from 'fast-check';
import type { StrategyParameters } from '../../src/core/parameters';
import { STRATEGY } from './parameters';
import type { TickNumbers } from './tick-views';

/** Numbers of a feature that is often at a threshold or not known yet. */
function near(thresholds: readonly number[], spread: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.constantFrom(Number.NaN, 0, ...thresholds),
    fc.double({ min: -spread, max: spread, noNaN: true }),
  );
}

/** Any two-sided tick, thresholds and unknown features over-represented. */
export const anyTick: fc.Arbitrary<TickNumbers> = fc
  .record({
    bid: fc.integer({ min: 1, max: 1_000_000 }),
    gap: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2_000 })),
    imbalance: fc.oneof(fc.constantFrom(0, 0.3, -0.3, 1, -1), fc.double({ min: -1, max: 1, noNaN: true })),
    weightedImbalance: fc.double({ min: -1, max: 1, noNaN: true }),
    volatilityZ: near([-1, 1], 4),
    momentum: near([0.0001, -0.0001], 0.001),
    imbalanceMomentum: near([], 0.05),
    streak: fc.integer({ min: 0, max: 12 }),
    streakSign: fc.constantFrom(1 as const, -1 as const),
  })
  .map(({ gap, ...tick }) => ({ ...tick, ask: tick.bid + gap }));

/** Any thresholds that a configuration may hold; every gate is loose in about half of them. */
export const anyThresholds: fc.Arbitrary<StrategyParameters> = fc
  .record({
    maxSpreadBps: fc.constantFrom(0.5, 10, 10_000),
    imbalanceThreshold: fc.constantFrom(0, 0.3, 0.9),
    persistenceRequired: fc.constantFrom(0, 3, 10),
    minConfidence: fc.constantFrom(0, 0.3, 0.6),
    requireMomentumConfirm: fc.boolean(),
    momentumThreshold: fc.constantFrom(-1, 0, 0.0001),
  })
  .map((thresholds) => ({ ...STRATEGY, ...thresholds }));
