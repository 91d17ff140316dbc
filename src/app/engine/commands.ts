import type { CommandEvent } from './events';
import type { EngineState } from './state';

/**
 * Does what was asked; a pause, a kill or a halt holds from the next tick on and leaves positions as they are. Entering one
 * sets every streak to 0, a tick during it or not.
 */
export function runCommand(state: EngineState, event: CommandEvent): void {
  switch (event.command) {
    case 'pause':
      state.pausedByUser = true;
      clearStreaks(state);
      break;
    case 'resume':
      state.pausedByUser = false;
      break;
    case 'kill':
      state.killed = true;
      clearStreaks(state);
      break;
    case 'rearm':
      state.killed = false;
      break;
    case 'halt':
      state.halted = true;
      clearStreaks(state);
      break;
    case 'release':
      state.halted = false;
      break;
  }
}

function clearStreaks(state: EngineState): void {
  for (const symbol of state.symbols) symbol.streak.clear();
}
