import type { Mode } from '../view/view-state';
import type { PlayedRun } from './played-run';

/** The desk's mode: a halt outranks a pause, the calendar's pause outranks the user's. */
export function modeOf(played: PlayedRun | null): Mode {
  if (played === null) return 'IDLE';
  const { state } = played.run;
  if (state.killed || state.halted) return 'HALTED';
  if (state.rest !== null) return 'REST';
  return state.pausedByUser ? 'PAUSED' : 'REPLAY';
}
