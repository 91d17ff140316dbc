import { spreadExceeds } from '../market/tick';
import type { StrategyParameters } from '../parameters';
import { confidence } from './confidence';
import type { JudgedTick } from './judged-tick';
import type { Outcome } from './outcome';
import type { TickView } from './tick-view';

/** One condition between a tick and a signal: what it reads, what it asks, and the outcome of failing it. */
export interface Gate {
  readonly name: Outcome;
  /** The tick's number that is tested; NaN where there are too few ticks for it. */
  readonly value: (tick: JudgedTick) => number;
  /** What the value is held against. */
  readonly limit: (parameters: StrategyParameters) => number;
  /** How value and limit must stand to each other, for display. */
  readonly relation: '<=' | '>=';
  readonly passes: (tick: JudgedTick, parameters: StrategyParameters) => boolean;
}

/** Gate 1: the spread may not be wider than `max_spread_bps`. */
const spread: Gate = {
  name: 'spread_too_wide',
  value: (tick) => tick.measures.spreadBps,
  limit: (parameters) => parameters.maxSpreadBps,
  relation: '<=',
  passes: (tick, parameters) => !spreadExceeds(tick.measures, parameters.maxSpreadBps),
};

/** Gate 3: the book must lean far enough to one side. */
const imbalance: Gate = {
  name: 'imbalance_below_threshold',
  value: (tick) => Math.abs(tick.measures.imbalance),
  limit: (parameters) => parameters.imbalanceThreshold,
  relation: '>=',
  passes: (tick, parameters) => !(Math.abs(tick.measures.imbalance) < parameters.imbalanceThreshold),
};

/** Gate 4: it must have leaned that way for some ticks. */
const persistence: Gate = {
  name: 'not_persistent',
  value: (tick) => tick.persistence,
  limit: (parameters) => parameters.persistenceRequired,
  relation: '>=',
  passes: (tick, parameters) => tick.persistence >= parameters.persistenceRequired,
};

/** Gate 5: confidence, computed when the tick gets this far. */
const confident: Gate = {
  name: 'low_confidence',
  value: (tick) => tick.confidence,
  limit: (parameters) => parameters.minConfidence,
  relation: '>=',
  passes: (tick, parameters) => {
    tick.confidence = confidence(tick, parameters);
    return !(tick.confidence < parameters.minConfidence);
  },
};

/** Gate 6: the price must already move the same way, if that is asked for. */
const momentum: Gate = {
  name: 'momentum_not_confirmed',
  value: (tick) => tick.windows.momentum * tick.sign,
  limit: (parameters) => parameters.momentumThreshold,
  relation: '>=',
  passes: (tick, parameters) =>
    !parameters.requireMomentumConfirm || tick.windows.momentum * tick.sign >= parameters.momentumThreshold,
};

/** Gate 7: the imbalance may not be on its way back. */
const slope: Gate = {
  name: 'imbalance_diverging',
  value: (tick) => tick.windows.imbalanceMomentum * tick.sign,
  limit: () => 0,
  relation: '>=',
  passes: (tick) => tick.windows.imbalanceMomentum * tick.sign >= 0,
};

/** The spread is tested before the streak counts the tick, the others after. */
export const SPREAD_GATE = spread;
export const GATES_AFTER_STREAK: readonly Gate[] = [imbalance, persistence, confident, momentum, slope];

/**
 * Runs a tick through the gates in their order and counts it in the streak. Returns the outcome of the first gate that
 * fails, or null where all pass and the tick is a signal.
 */
export function firstFailedGate(tick: TickView, parameters: StrategyParameters): Outcome | null {
  tick.confidence = Number.NaN;
  if (!spread.passes(tick, parameters)) return spread.name;
  tick.streak.push(tick.measures.imbalance);
  tick.persistence = tick.streak.length;
  for (const gate of GATES_AFTER_STREAK) {
    if (!gate.passes(tick, parameters)) return failureOf(gate, tick);
  }
  return null;
}

/** A gate whose feature does not exist yet fails as `warming_up`. */
function failureOf(gate: Gate, tick: TickView): Outcome {
  return Number.isNaN(gate.value(tick)) ? 'warming_up' : gate.name;
}
