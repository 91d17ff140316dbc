import type { CommandEvent } from './events';
import type { EngineState } from './state';
import { commanded, liftStop, raiseStop } from './stops';

/**
 * Does what was asked; a pause, a kill or a halt holds from the next tick on. Entering one sets every streak to 0, a tick
 * during it or not. Only `kill_flatten` touches positions, and each at its symbol's own next tick; in a rest it is a `kill`.
 */
export function runCommand(state: EngineState, { command, time }: CommandEvent): void {
  switch (command) {
    case 'pause':
      state.pausedByUser = true;
      for (const symbol of state.symbols) symbol.streak.clear();
      break;
    case 'resume':
      state.pausedByUser = false;
      break;
    case 'kill':
      raiseStop(state, commanded('kill_switch', time));
      break;
    case 'kill_flatten':
      raiseStop(state, commanded('kill_switch', time));
      state.flattening = state.rest === null;
      break;
    case 'rearm':
      state.flattening = false;
      liftStop(state, 'kill_switch', time);
      break;
    case 'reduce':
      raiseStop(state, commanded('reduce_command', time));
      break;
    case 'reduce_off':
      liftStop(state, 'reduce_command', time);
      break;
    case 'halt':
      raiseStop(state, commanded('ledger', time));
      break;
    case 'release':
      liftStop(state, 'ledger', time);
      break;
  }
}
