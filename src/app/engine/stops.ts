import type { RiskCause, RiskStop } from '../../core/broker/risk-stops';
import { type Decimal, plain } from '../../core/money';
import { type EpochMs, ledgerDateTime } from '../../core/time';
import { noteRisk, noteWaiting } from './risk-notes';
import type { EngineState } from './state';

/** Puts a cause to work and notes it; nothing happens where it is at work already. A halt drops every streak and order under way. */
export function raiseStop(state: EngineState, stop: RiskStop): void {
  const { stops } = state.broker;
  if (!stops.set(stop)) return;
  if (stops.mode === 'halted') for (const symbol of state.symbols) symbol.stand();
  noteRisk(state, stop.cause, {
    time: ledgerDateTime(stop.since),
    event: 'set',
    value: textOf(stop.value),
    limit_value: textOf(stop.limit),
  });
}

/** Takes a cause away and notes it; nothing happens where it is not at work. */
export function liftStop(state: EngineState, cause: RiskCause, time: EpochMs): void {
  if (!state.broker.stops.lift(cause)) return;
  noteRisk(state, cause, { time: ledgerDateTime(time), event: 'lifted', value: null, limit_value: null });
  if (cause === 'ledger') noteWaiting(state);
}

/** A cause that a command brings: nothing was measured. */
export function commanded(cause: 'kill_switch' | 'ledger' | 'reduce_command', since: EpochMs): RiskStop {
  return { cause, since, value: null, limit: null };
}

function textOf(value: Decimal | null): string | null {
  return value === null ? null : plain(value);
}
