import type { StrategyParameters } from '../parameters';
import { GATES_AFTER_STREAK, SPREAD_GATE } from './gates';
import { cameToGates, type Outcome } from './outcome';
import type { JudgedTick } from './judged-tick';

/** One gate of one tick as a person reads it: the value, its limit, and whether it passed. */
export interface GateReport {
  readonly gate: Outcome;
  /** Null where there are too few ticks for it, or where an earlier gate stopped the tick before it was computed. */
  readonly value: number | null;
  readonly limit: number;
  readonly relation: '<=' | '>=';
  /** `not_reached`: an earlier gate stopped the tick. */
  readonly verdict: 'passed' | 'failed' | 'not_reached';
}

/**
 * The arithmetic of a tick, gate by gate, for the outcome that it had: a bad book or a pause reaches none of them.
 * Changes nothing.
 */
export function explainGates(
  tick: JudgedTick,
  parameters: StrategyParameters,
  outcome: Outcome,
): readonly GateReport[] {
  let stopped = !cameToGates(outcome);
  return [SPREAD_GATE, ...GATES_AFTER_STREAK].map((gate) => {
    const value = gate.value(tick);
    const warming = outcome === 'warming_up' && !gate.passes(tick, parameters);
    const failed = !stopped && (warming || gate.name === outcome);
    const verdict = stopped ? 'not_reached' : failed ? 'failed' : 'passed';
    stopped ||= failed;
    return {
      gate: gate.name,
      value: Number.isNaN(value) ? null : value,
      limit: gate.limit(parameters),
      relation: gate.relation,
      verdict,
    };
  });
}
