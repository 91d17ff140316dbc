import type { Result } from '../../core/result';
import type { Effects } from '../engine/effects';
import type { EngineEvent } from '../engine/events';
import type { RecordingError } from '../recording/error';
import type { Pace } from './ports';

/** Longest stretch of work between two looks at the thread's messages, in milliseconds. */
const SLICE_MS = 8;
/** Events between two looks at the clock. */
const BATCH = 64;
/** A replay this far behind its pace gives up the time lost instead of hurrying after it. */
const MAX_LAG_MS = 250;
/** Longest sleep, so that a view is sent soon after a change. */
const MAX_SLEEP_MS = 50;

/**
 * What may keep a run from going on: `room`, so much waits to be stored that nothing may be played, but what the user
 * commands is still done; `closed`, nothing of it would be kept any more.
 */
export type Hold = 'none' | 'room' | 'closed';

/** What can be played: a run on a recording, or a look at one. */
export interface Playable {
  /** Event time of what `next` will take; NaN where a block must be loaded first. */
  peekTime(): number;
  /** Takes the next event; null at the end of what is loaded. */
  next(): Effects | null;
  /** Loads more; false at the end. */
  nextBlock(): Promise<Result<boolean, RecordingError>>;
  /** Takes an event that is not recorded. */
  take(event: EngineEvent): Effects;
  readonly place: { readonly updates: number };
  /** What comes next only makes the books, up to `goneTo` in event time. */
  readonly windsOn: boolean;
  readonly goneTo: number;
}

/** What the player tells and asks. */
export interface PlayerListener {
  /** After each event that was a tick or wrote rows; the effects are valid during the call. */
  onEffects(effects: Effects): void;
  /** After each slice of work, and when playing starts or stops. */
  onProgress(): void;
  /** The recording cannot be read on. */
  onError(error: RecordingError): void;
  /** Event milliseconds that a real one must at least take with it now; 0 where the chosen speed is enough. */
  hurry(): number;
  /** Why the run cannot go on, if it cannot. */
  hold(): Hold;
  /** An event from outside is about to be taken. */
  onIntervention?(event: EngineEvent): void;
  /** The run threw: a bug; playing has stopped. */
  onBug(cause: unknown): void;
}

/** Plays a replay at a pace: event time runs `speed` times as fast as real time. */
export class Player {
  readonly #film: Playable;
  readonly #pace: Pace;
  readonly #listener: PlayerListener;
  #speed: number;
  #playing = false;
  #finished = false;
  /** Real and event time from which the pace counts. */
  #anchorReal = 0;
  #anchorEvent = Number.NaN;
  #anchorSpeed = Number.NaN;
  /** Updates up to which it hurries; 0 where it plays at its pace. */
  #goal = 0;
  /** The work under way and all that waits behind it. */
  #loop: Promise<void> = Promise.resolve();

  constructor(film: Playable, speed: number, pace: Pace, listener: PlayerListener) {
    this.#film = film;
    this.#speed = speed;
    this.#pace = pace;
    this.#listener = listener;
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** The recording has been played to its end. */
  get finished(): boolean {
    return this.#finished;
  }

  /** Something keeps the run from being played on. */
  get isHeld(): boolean {
    return this.#listener.hold() !== 'none';
  }

  get speed(): number {
    return this.#speed;
  }

  /** Event seconds per second; Infinity is as fast as it goes. */
  setSpeed(speed: number): void {
    this.#speed = speed;
    this.#anchorEvent = Number.NaN;
  }

  play(): void {
    if (this.#playing || this.#finished || this.isHeld) return;
    this.#playing = true;
    this.#anchorEvent = Number.NaN;
    void this.#after(() => this.#run());
  }

  /** Stops before the next event; resolves when nothing more will happen. */
  async pause(): Promise<void> {
    this.#playing = false;
    this.#goal = 0;
    await this.#loop;
  }

  /** Plays as fast as it goes up to the place after so many recorded updates, then stands; a pause ends it earlier. */
  playTo(updates: number): Promise<void> {
    this.#playing = false;
    this.#goal = updates;
    return this.#after(() => this.#toGoal());
  }

  /** One tick forward, then paused. */
  step(): Promise<void> {
    this.#playing = false;
    this.#goal = 0;
    return this.#after(() => this.#oneTick());
  }

  /** An event that does not come from the recording, between two that do. */
  take(event: EngineEvent): void {
    if (this.#listener.hold() === 'closed') return;
    try {
      this.#listener.onIntervention?.(event);
      this.#tell(this.#film.take(event));
    } catch (cause) {
      this.#stopOnBug(cause);
    }
  }

  /** One piece of work after the other: a recording is read by one reader at a time. */
  #after(work: () => Promise<void>): Promise<void> {
    this.#loop = this.#loop.then(work).catch((cause: unknown) => this.#stopOnBug(cause));
    return this.#loop;
  }

  async #oneTick(): Promise<void> {
    for (let isTick = false; !isTick && !this.#finished && !this.isHeld; ) {
      const effects = this.#film.next();
      if (effects === null) await this.#nextBlock();
      else this.#tell(effects);
      isTick = effects !== null && effects.outcome !== null;
    }
    this.#listener.onProgress();
  }

  async #toGoal(): Promise<void> {
    while (this.#film.place.updates < this.#goal && !this.#finished && !this.isHeld) {
      const needsBlock = this.#hurrySlice();
      this.#listener.onProgress();
      if (needsBlock) await this.#nextBlock();
      else await this.#pace.yield();
    }
    this.#listener.onProgress();
  }

  /** Plays a slice towards the goal; true if a block is needed. */
  #hurrySlice(): boolean {
    const end = this.#pace.now() + SLICE_MS;
    while (this.#film.place.updates < this.#goal && this.#pace.now() < end) {
      const effects = this.#film.next();
      if (effects === null) return true;
      this.#tell(effects);
    }
    return false;
  }

  async #run(): Promise<void> {
    while (this.#playing && !this.#finished && !this.isHeld) {
      const wait = this.#runSlice();
      this.#listener.onProgress();
      if (wait === 'block') await this.#nextBlock();
      else if (wait > 0) await this.#pace.sleep(Math.min(wait, MAX_SLEEP_MS));
      else await this.#pace.yield();
    }
    this.#playing = false;
    this.#listener.onProgress();
  }

  /** Plays what is due; returns the milliseconds until the next event is, 0 for at once, or that a block is needed. */
  #runSlice(): number | 'block' {
    const end = this.#pace.now() + SLICE_MS;
    for (;;) {
      const due = this.#dueTime();
      for (let i = 0; i < BATCH; i++) {
        const time = this.#film.peekTime();
        if (time > due) return (time - due) / this.#anchorSpeed;
        const effects = this.#film.next();
        if (effects === null) return 'block';
        this.#tell(effects);
      }
      if (this.#pace.now() >= end) return 0;
    }
  }

  /** The speed in force: the chosen one, or more where there is nothing to see. */
  #pacedSpeed(): number {
    const speed = Math.max(this.#speed, this.#listener.hurry());
    if (speed !== this.#anchorSpeed) this.#anchorEvent = Number.NaN;
    this.#anchorSpeed = speed;
    return speed;
  }

  /** The event time that is due now. */
  #dueTime(): number {
    if (this.#film.windsOn) return this.#film.goneTo;
    const speed = this.#pacedSpeed();
    if (speed === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    const now = this.#pace.now();
    const next = this.#film.peekTime();
    const due = this.#anchorEvent + (now - this.#anchorReal) * speed;
    const isLate = due - next > MAX_LAG_MS * speed;
    if (!Number.isNaN(due) && !isLate) return due;
    this.#anchorReal = now;
    this.#anchorEvent = next;
    return Number.isNaN(next) ? Number.POSITIVE_INFINITY : next;
  }

  #tell(effects: Effects): void {
    if (effects.outcome !== null || effects.writes.length > 0) this.#listener.onEffects(effects);
  }

  #stopOnBug(cause: unknown): void {
    this.#playing = false;
    this.#finished = true;
    this.#listener.onBug(cause);
  }

  async #nextBlock(): Promise<void> {
    const block: Result<boolean, RecordingError> = await this.#film.nextBlock();
    if (block.ok && block.value) return;
    this.#finished = true;
    this.#playing = false;
    if (!block.ok) this.#listener.onError(block.error);
  }
}
