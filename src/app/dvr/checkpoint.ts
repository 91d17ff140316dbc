import { forkEngine } from '../engine/fork';
import type { EngineState } from '../engine/state';
import type { Replay } from '../run/replay';
import type { RunRecorder } from '../view/run-recorder';

/** Someone who has played to a place of a recording: the run, a look ahead, a look back. */
export interface Actor {
  readonly state: EngineState;
  readonly trades: number;
  readonly recorder: RunRecorder;
  /** How far it has come: see Replay. */
  readonly place: Readonly<Replay['place']>;
}

/** An actor's whole state right after an update, all but the books, which the recording has. Nobody changes it. */
export type Checkpoint = Actor;

/** The actor as it stands. */
export function checkpointOf({ state, trades, recorder, place }: Actor): Checkpoint {
  return { state: forkEngine(state), trades, recorder: recorder.fork(), place: { ...place } };
}
