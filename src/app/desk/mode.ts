import type { EngineState } from '../engine/state';
import type { Mode } from '../view/view-state';
import { type Activity, runOf, shownIn } from './activity';

/**
 * The desk's mode: a halt outranks a pause, the calendar's pause outranks the user's, and the user's outranks a feed that
 * is not to be trusted. `restsByClock` says whether a rest holds by the machine's clock, which counts before a live run's
 * first tick.
 */
export function modeOf(activity: Activity, restsByClock = false): Mode {
  const run = runOf(activity);
  if (run === null) return 'IDLE';
  return pauseOf(shownIn(run).state, restsByClock) ?? feedMode(run);
}

function pauseOf(state: EngineState, restsByClock: boolean): Mode | null {
  if (state.broker.stops.mode === 'halted') return 'HALTED';
  if (state.rest !== null || (state.time === null && restsByClock)) return 'REST';
  return state.pausedByUser ? 'PAUSED' : null;
}

function feedMode(run: NonNullable<ReturnType<typeof runOf>>): Mode {
  if (run.kind === 'replay') return 'REPLAY';
  return run.session.isLive ? 'LIVE' : 'STALE';
}
