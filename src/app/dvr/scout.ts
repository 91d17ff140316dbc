import type { Pace } from '../desk/ports';
import type { Look } from './look';
import type { Tape } from './tape';

/** Longest piece of work in one go, in milliseconds. */
const PIECE_MS = 24;
/** How long it stands back while others need the thread. */
const STAND_BACK_MS = 100;

/** What a scout asks and tells. */
export interface ScoutListener {
  /** Others need the thread now. */
  readonly standsBack: () => boolean;
  /** Whether what lies ahead can be known at all. */
  readonly looksAhead: () => boolean;
  readonly onProgress: () => void;
}

/**
 * Plays a recording to its end beside the run, while nobody else needs the thread, so that every place of it is soon
 * reached and its fills, near misses, gaps and pauses are known.
 */
export class Scout {
  readonly #tape: Tape;
  readonly #look: Look;
  readonly #pace: Pace;
  readonly #standsBack: () => boolean;
  readonly #looksAhead: () => boolean;
  readonly #onProgress: () => void;
  #working = false;
  #ended = false;

  constructor(tape: Tape, look: Look, pace: Pace, listener: ScoutListener) {
    this.#tape = tape;
    this.#look = look;
    this.#pace = pace;
    this.#standsBack = listener.standsBack;
    this.#looksAhead = listener.looksAhead;
    this.#onProgress = listener.onProgress;
  }

  /** Begins, or begins again where the tape has become shorter. */
  async start(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    while (!this.#ended && !this.#tape.isWhole && this.#looksAhead()) await this.#piece();
    this.#working = false;
  }

  /** No more of it. */
  end(): void {
    this.#ended = true;
  }

  async #piece(): Promise<void> {
    if (this.#standsBack()) {
      await this.#pace.sleep(STAND_BACK_MS);
      return;
    }
    const until = this.#pace.now() + PIECE_MS;
    const { generation, reached, updates } = this.#tape;
    const isWanted = (): boolean =>
      !this.#ended && this.#pace.now() < until && this.#tape.generation === generation;
    const near = await this.#look.toPosition(reached, isWanted);
    const went =
      near.ok && near.value === 'there'
        ? await this.#look.advance(() => this.#look.place.updates >= updates, isWanted)
        : near;
    // A recording that cannot be read on says so when the run comes there.
    if (!went.ok || went.value === 'end') this.#ended = true;
    this.#onProgress();
  }
}
