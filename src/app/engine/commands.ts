import type { EpochMs } from '../../core/time';
import type { Command, CommandEvent } from './events';
import { holdFlattening, holdPause } from './held';
import type { EngineState } from './state';
import { commanded, liftStop, raiseStop } from './stops';

/** What each command changes, given when it was asked. */
const DOES: Readonly<Record<Command, (state: EngineState, time: EpochMs) => void>> = {
  pause: (state, time) => {
    holdPause(state, true, time);
    for (const symbol of state.symbols) symbol.stand();
  },
  resume: (state, time) => holdPause(state, false, time),
  kill: (state, time) => raiseStop(state, commanded('kill_switch', time)),
  kill_flatten: (state, time) => {
    raiseStop(state, commanded('kill_switch', time));
    holdFlattening(state, state.rest === null, time);
  },
  rearm: (state, time) => {
    holdFlattening(state, false, time);
    liftStop(state, 'kill_switch', time);
  },
  reduce: (state, time) => raiseStop(state, commanded('reduce_command', time)),
  reduce_off: (state, time) => liftStop(state, 'reduce_command', time),
  halt: (state, time) => raiseStop(state, commanded('ledger', time)),
  release: (state, time) => liftStop(state, 'ledger', time),
};

/**
 * Does what was asked; a pause, a kill or a halt holds from the next tick on. Entering one sets every streak to 0, a tick
 * during it or not. Only `kill_flatten` touches positions, and each at its symbol's own next tick; in a rest it is a `kill`.
 */
export function runCommand(state: EngineState, { command, time }: CommandEvent): void {
  DOES[command](state, time);
}
