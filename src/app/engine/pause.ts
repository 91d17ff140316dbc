import type { EngineState } from './state';
import type { SymbolState } from './symbol-state';

/** Gate 0 but for the calendar (rest.ts): why the strategy is not evaluated at this tick, or null. */
export function pauseOf(state: EngineState, symbol: SymbolState): 'paused_by_user' | 'halted' | null {
  if (state.pausedByUser) return 'paused_by_user';
  return state.killed || symbol.trouble !== null ? 'halted' : null;
}
