import type { RiskCause, RiskStop } from '../../core/broker/risk-stops';
import { type Decimal, plain } from '../../core/money';
import { type EpochMs, ledgerDateTime } from '../../core/time';
import type { RiskEventRow } from '../ledger/rows';
import type { EngineState } from './state';

/** Puts a cause to work and notes it; nothing happens where it is at work already. A halt drops every streak and order under way. */
export function raiseStop(state: EngineState, stop: RiskStop): void {
  const { stops } = state.broker;
  if (!stops.set(stop)) return;
  if (stops.mode === 'halted') for (const symbol of state.symbols) symbol.stand();
  note(state, stop.cause, {
    time: ledgerDateTime(stop.since),
    event: 'set',
    value: textOf(stop.value),
    limit_value: textOf(stop.limit),
  });
}

/** Takes a cause away and notes it; nothing happens where it is not at work. */
export function liftStop(state: EngineState, cause: RiskCause, time: EpochMs): void {
  if (!state.broker.stops.lift(cause)) return;
  note(state, cause, { time: ledgerDateTime(time), event: 'lifted', value: null, limit_value: null });
}

/** A cause that a command brings: nothing was measured. */
export function commanded(cause: 'kill_switch' | 'ledger' | 'reduce_command', since: EpochMs): RiskStop {
  return { cause, since, value: null, limit: null };
}

/** Nothing is noted before the market's first event, nor in a ledger that is in trouble: it may not take rows. */
function note(state: EngineState, cause: RiskCause, row: Omit<RiskEventRow, 'cause' | 'who'>): void {
  if (cause === 'ledger' || state.halted || state.time === null) return;
  const who = cause === 'kill_switch' || cause === 'reduce_command' ? 'user' : 'limit';
  state.effects.writes.push({ table: 'risk_events', row: { ...row, cause, who } });
}

function textOf(value: Decimal | null): string | null {
  return value === null ? null : plain(value);
}
