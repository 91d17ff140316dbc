import type { EngineEvent } from '../engine/events';
import { Past } from '../view/past/past';
import { type Actor, type Checkpoint, checkpointOf } from './checkpoint';
import { Journal } from './journal';

/** Updates between two checkpoints at the least: so many are played again by a seek. */
const SPACING = 512;
/** Checkpoints kept at the most; a long recording has them further apart. */
const MOST_CHECKPOINTS = 256;

/**
 * What has been found out about a run on a recording, as far as anybody has played it: the past that charts show,
 * checkpoints from which a place is reached soon, and what came from outside. Whoever plays furthest writes it.
 */
export class Tape {
  readonly past: Past;
  readonly journal = new Journal();
  /** Recorded updates, all told. */
  readonly updates: number;
  /** Goes up when what lies ahead has become another. */
  generation = 0;
  /** Updates up to which the tape is written. */
  reached = 0;
  readonly #spacing: number;
  readonly #checkpoints: Checkpoint[] = [];

  /**
   * @param updates of the recording.
   * @param spacing updates between two checkpoints at the least.
   */
  constructor(updates: number, spacing = SPACING) {
    this.updates = updates;
    this.past = Past.ofRecording(updates);
    this.#spacing = Math.max(spacing, Math.ceil(updates / MOST_CHECKPOINTS));
  }

  /** The run stands before its first event, or where it goes on. */
  begin(run: Actor): void {
    this.reached = run.place.updates;
    this.#checkpoints.push(checkpointOf(run));
  }

  get isWhole(): boolean {
    return this.reached >= this.updates;
  }

  /** An actor has taken one recorded update, and nothing after it. */
  note(actor: Actor): void {
    if (actor.place.updates <= this.reached) return;
    this.reached = actor.place.updates;
    const last = this.#checkpoints.at(-1)?.place.updates ?? 0;
    if (actor.place.updates - last >= this.#spacing) this.#checkpoints.push(checkpointOf(actor));
  }

  /** Something comes to the run from outside: what was found out about the time after it holds no more. */
  intervene(run: Actor, event: EngineEvent): void {
    this.journal.add({ position: run.place.updates, event });
    if (this.reached <= run.place.updates) return;
    this.reached = run.place.updates;
    this.past.cut(run.recorder.length);
    this.generation++;
    while ((this.#checkpoints.at(-1)?.place.updates ?? 0) > run.place.updates) this.#checkpoints.pop();
  }

  /** The last checkpoint at or before so many updates. */
  checkpointAt(position: number): Checkpoint {
    return this.#last(({ place }) => place.updates <= position);
  }

  /** The last checkpoint before which nothing is later than `time`. */
  checkpointBy(time: number): Checkpoint {
    return this.#last(({ place }) => place.latest <= time);
  }

  #last(holds: (checkpoint: Checkpoint) => boolean): Checkpoint {
    const found = this.#checkpoints.findLast(holds) ?? this.#checkpoints[0];
    if (found === undefined) throw new Error('a tape has a checkpoint at its start');
    return found;
  }
}
