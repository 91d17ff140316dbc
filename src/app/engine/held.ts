import { type EpochMs, ledgerDateTime } from '../../core/time';
import { type HeldCommand, noteRisk } from './risk-notes';
import type { EngineState } from './state';

/** Whether the strategy waits for the user's word; a change is noted, so that it outlasts the desk. */
export function holdPause(state: EngineState, holds: boolean, time: EpochMs): void {
  if (state.pausedByUser === holds) return;
  state.pausedByUser = holds;
  note(state, 'user_pause', holds, time);
}

/** Whether positions are to be closed for the kill switch; a change is noted, so that it outlasts the desk. */
export function holdFlattening(state: EngineState, holds: boolean, time: EpochMs): void {
  if (state.flattening === holds) return;
  state.flattening = holds;
  note(state, 'flatten', holds, time);
}

function note(state: EngineState, command: HeldCommand, holds: boolean, time: EpochMs): void {
  const event = holds ? 'set' : 'lifted';
  noteRisk(state, command, { time: ledgerDateTime(time), event, value: null, limit_value: null });
}
