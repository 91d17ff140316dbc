import type { EngineState } from './state';
import type { SymbolState } from './symbol-state';

/** Gate 0 but for the calendar (rest.ts): why the strategy is not evaluated at this tick, or null. */
export function pauseOf(state: EngineState, symbol: SymbolState): 'paused_by_user' | 'halted' | null {
  if (state.pausedByUser) return 'paused_by_user';
  return isHalted(state, symbol) ? 'halted' : null;
}

/** Whether no order of the symbol may go out at all: the kill switch is thrown, or its book is not to be trusted. */
export function isHalted(state: EngineState, symbol: SymbolState): boolean {
  return state.killed || state.halted || symbol.trouble !== null;
}
