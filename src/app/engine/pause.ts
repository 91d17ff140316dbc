import type { Outcome } from '../../core/strategy/outcome';
import type { EpochMs } from '../../core/time';
import type { EngineState } from './state';
import type { SymbolState } from './symbol-state';

/** Gate 0: why the strategy is not evaluated at this tick, or null. The Sabbath is asked first. */
export function pauseOf(state: EngineState, symbol: SymbolState, time: EpochMs): Outcome | null {
  const rest = state.schedule.pauseAt(time);
  if (rest !== null) return rest;
  if (state.pausedByUser) return 'paused_by_user';
  return state.killed || symbol.trouble !== null ? 'halted' : null;
}
