import type { CommandEvent } from './events';
import type { EngineState } from './state';

/** Does what the user asked; a pause or a kill holds from the next tick on and leaves positions as they are. */
export function runCommand(state: EngineState, event: CommandEvent): void {
  switch (event.command) {
    case 'pause':
      state.pausedByUser = true;
      break;
    case 'resume':
      state.pausedByUser = false;
      break;
    case 'kill':
      state.killed = true;
      break;
    case 'rearm':
      state.killed = false;
      break;
  }
}
