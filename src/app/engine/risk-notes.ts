import type { RiskCause } from '../../core/broker/risk-stops';
import type { RiskEventRow } from '../ledger/rows';
import type { EngineState } from './state';

/** What a user holds the desk to besides the causes of a stop: its pause, and positions that are to be closed. */
export type HeldCommand = 'user_pause' | 'flatten';

const BY_USER: readonly string[] = ['kill_switch', 'reduce_command', 'user_pause', 'flatten'];

/**
 * Notes that a cause came or went. Nothing is noted before the market's first event. A ledger in trouble may not take rows:
 * the last word on each cause waits until it is out of it.
 */
export function noteRisk(
  state: EngineState,
  cause: RiskCause | HeldCommand,
  change: Omit<RiskEventRow, 'cause' | 'who'>,
): void {
  if (cause === 'ledger' || state.time === null) return;
  const row = { ...change, cause, who: BY_USER.includes(cause) ? 'user' : 'limit' } as const;
  if (!state.halted) {
    state.effects.writes.push({ table: 'risk_events', row });
    return;
  }
  state.riskNotes.delete(cause);
  state.riskNotes.set(cause, row);
}

/** Notes what waited for the ledger, which is out of its trouble. */
export function noteWaiting({ riskNotes, effects }: EngineState): void {
  for (const row of riskNotes.values()) effects.writes.push({ table: 'risk_events', row });
  riskNotes.clear();
}
