import type { StrategyParameters } from '../parameters';
import { type Gate, GATES_AFTER_STREAK, SPREAD_GATE } from './gates';
import type { Outcome } from './outcome';
import type { TickView } from './tick-view';

/** A value is near its limit within this share of it. */
export const NEAR_SHARE = 0.1;
/** A streak is near its limit within so many ticks. */
export const NEAR_TICKS = 1;

const GATES: readonly Gate[] = [SPREAD_GATE, ...GATES_AFTER_STREAK];

/**
 * Whether a tick of that outcome was almost a signal: exactly one gate stopped it, all others would have let it pass, and
 * its value missed the limit by at most a tenth of it (a streak: by one tick). A limit of 0 has no tenth, so that the
 * slope's gate makes no near misses. Changes nothing.
 */
export function isNearMiss(tick: TickView, parameters: StrategyParameters, outcome: Outcome): boolean {
  const stopped = GATES.find(({ name }) => name === outcome);
  if (stopped === undefined) return false;
  const held = tick.confidence;
  const near =
    isNear(stopped, tick, parameters) &&
    GATES.every((gate) => gate === stopped || gate.passes(tick, parameters));
  tick.confidence = held;
  return near;
}

function isNear(gate: Gate, tick: TickView, parameters: StrategyParameters): boolean {
  const limit = gate.limit(parameters);
  const miss = Math.abs(gate.value(tick) - limit);
  return gate.name === 'not_persistent' ? miss <= NEAR_TICKS : limit !== 0 && miss <= NEAR_SHARE * limit;
}
