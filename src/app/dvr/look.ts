import { ok, type Result } from '../../core/result';
import type { Pace } from '../desk/ports';
import type { Effects } from '../engine/effects';
import type { EngineEvent } from '../engine/events';
import type { EngineState } from '../engine/state';
import type { RecordingError } from '../recording/error';
import type { Replay } from '../run/replay';
import type { RunRecorder } from '../view/run-recorder';
import type { Actor, Checkpoint } from './checkpoint';
import { LookedRun } from './looked-run';
import type { Tape } from './tape';

/** Longest stretch of work between two looks at the thread's messages, in milliseconds. */
const SLICE_MS = 8;
/** Events between two looks at the clock. */
const BATCH = 64;

/** How going somewhere ended: there, at the recording's end before it, or given up. */
export type Arrival = 'there' | 'end' | 'given_up';

/** Asked between slices of work: whether to go on. */
export type IsWanted = () => boolean;

/**
 * Looks at any place of a run's recording, played or not, and shows what playing to it shows: from the last checkpoint
 * before it the same steps are taken, by a state of its own, and nothing is stored.
 */
export class Look implements Actor {
  /** Updates at which `next` stops. */
  limit = Number.POSITIVE_INFINITY;
  recorder: RunRecorder;
  readonly #tape: Tape;
  readonly #pace: Pace;
  readonly #run: LookedRun;
  readonly #replay: Replay<LookedRun>;
  #generation: number;
  /** Number of the next entry of the journal. */
  #entry = 0;

  constructor(tape: Tape, replay: Replay, pace: Pace) {
    const start = tape.checkpointAt(0);
    this.#tape = tape;
    this.#pace = pace;
    this.#run = new LookedRun(start);
    this.#replay = replay.beside(this.#run);
    this.#generation = tape.generation;
    this.recorder = start.recorder.fork();
  }

  get state(): EngineState {
    return this.#run.state;
  }

  get trades(): number {
    return this.#run.trades;
  }

  get place(): Replay['place'] {
    return this.#replay.place;
  }

  get windsOn(): boolean {
    return this.#replay.windsOn;
  }

  get goneTo(): number {
    return this.#replay.goneTo;
  }

  /** Event time of what `next` will take; NaN where a block must be loaded first or the limit is reached. */
  peekTime(): number {
    return this.place.updates >= this.limit ? Number.NaN : this.#replay.peekTime();
  }

  /** Takes the next event of the loaded block; null at the block's end and at the limit. */
  next(): Effects | null {
    this.settle();
    const before = this.place.updates;
    if (before >= this.limit) return null;
    const effects = this.#replay.next();
    if (effects === null) return null;
    this.#keep(effects);
    if (this.place.updates > before) this.#tape.note(this);
    return effects;
  }

  /** Loads the next block; false at the recording's end and at the limit. */
  async nextBlock(): Promise<Result<boolean, RecordingError>> {
    return this.place.updates >= this.limit ? ok(false) : this.#replay.nextBlock();
  }

  /** Takes an event that is not recorded. */
  take(event: EngineEvent): Effects {
    const effects = this.#run.take(event);
    this.#keep(effects);
    return effects;
  }

  /** Takes what came to the run here from outside. */
  settle(): void {
    const { journal } = this.#tape;
    const { updates } = this.place;
    for (let due = journal.due(this.#entry, updates); due; due = journal.due(this.#entry, updates)) {
      this.#entry++;
      this.take(due);
    }
  }

  /** Goes to the place after so many recorded updates. */
  toPosition(position: number, isWanted: IsWanted): Promise<Result<Arrival, RecordingError>> {
    const { place } = this;
    return this.#go({
      base: this.#tape.checkpointAt(position),
      isBefore: place.updates <= position,
      isThere: () => place.updates >= position,
      isWanted,
    });
  }

  /** Goes to the last update before the first one that is later than `time`. */
  toTime(time: number, isWanted: IsWanted): Promise<Result<Arrival, RecordingError>> {
    return this.#go({
      base: this.#tape.checkpointBy(time),
      isBefore: this.place.latest <= time,
      isThere: () => this.#replay.peekTime() > time,
      isWanted,
    });
  }

  /** Plays on as fast as it goes until it is there. */
  async advance(isThere: () => boolean, isWanted: IsWanted): Promise<Result<Arrival, RecordingError>> {
    for (;;) {
      const end = this.#pace.now() + SLICE_MS;
      while (this.#pace.now() < end) {
        const arrival = this.#batch(isThere);
        if (arrival !== 'block') {
          if (arrival === 'there') return ok(arrival);
          continue;
        }
        const block = await this.nextBlock();
        if (!block.ok) return block;
        if (!block.value) return ok(this.#ended());
      }
      await this.#pace.yield();
      if (!isWanted()) return ok('given_up');
    }
  }

  #batch(isThere: () => boolean): 'there' | 'block' | 'on' {
    for (let i = 0; i < BATCH; i++) {
      if (isThere()) {
        this.settle();
        return 'there';
      }
      if (this.next() === null) return 'block';
    }
    return 'on';
  }

  #ended(): Arrival {
    this.settle();
    return 'end';
  }

  /** From where it stands if that is nearer than the checkpoint, else from there. */
  async #go(way: {
    readonly base: Checkpoint;
    readonly isBefore: boolean;
    readonly isThere: () => boolean;
    readonly isWanted: IsWanted;
  }): Promise<Result<Arrival, RecordingError>> {
    this.limit = Number.POSITIVE_INFINITY;
    const isNear = way.isBefore && this.place.updates >= way.base.place.updates;
    if (!isNear || this.#generation !== this.#tape.generation) {
      const restored = await this.#restore(way.base);
      if (!restored.ok) return restored;
    }
    return this.advance(way.isThere, way.isWanted);
  }

  #restore(base: Checkpoint): Promise<Result<null, RecordingError>> {
    const { state, trades } = new LookedRun(base);
    this.#run.state = state;
    this.#run.trades = trades;
    this.recorder = base.recorder.fork();
    this.#generation = this.#tape.generation;
    this.#entry = this.#tape.journal.firstFrom(base.place.updates);
    return this.#replay.moveTo(base.place);
  }

  #keep(effects: Effects): void {
    if (effects.outcome !== null || effects.writes.length > 0)
      this.recorder.take(this.state, effects, this.place.updates);
  }
}
