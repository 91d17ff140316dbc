import type { EngineState } from './state';
import type { SymbolState } from './symbol-state';

/** Gate 0 but for the calendar (rest.ts): why the strategy is not evaluated at this tick, or null. */
export function pauseOf(state: EngineState, symbol: SymbolState): 'paused_by_user' | 'halted' | null {
  if (state.pausedByUser) return 'paused_by_user';
  return isHalted(state, symbol) ? 'halted' : null;
}

/** Whether the strategy may make no order of the symbol: the desk is halted, or its book is not to be trusted. */
export function isHalted(state: EngineState, symbol: SymbolState): boolean {
  return state.broker.stops.mode === 'halted' || symbol.trouble !== null;
}

/** Whether even closing before a rest must not be: all of `isHalted` but the day's loss, after which less risk is welcome. */
export function keepsPositions(state: EngineState, symbol: SymbolState): boolean {
  return state.killed || state.halted || symbol.trouble !== null;
}
