import type { EpochMs } from '../../core/time';
import type { FeedTrouble } from './venue-port';

/** How a symbol's book stands: live, or why it is not to be traded on. */
export type IntegrityState = FeedTrouble | 'live';

/** How often each state was entered since the symbol was opened. */
export type IntegrityCounts = Readonly<Record<IntegrityState, number>>;

/** Milliseconds that were spent in each state since the symbol was opened, by the machine's clock. */
export type IntegrityTimes = Readonly<Record<IntegrityState, number>>;

/** A trouble that the desk itself has found. */
interface OwnTrouble {
  readonly trouble: 'stale' | 'crossed';
  /** Nothing but a whole new book ends it. */
  readonly needsBook: boolean;
}

const NONE = { syncing: 0, live: 0, stale: 0, gap: 0, crossed: 0, checksum: 0, offline: 0 } as const;

/**
 * Whether one symbol's book is to be trusted. What the feed says outranks what the desk has found itself, which is
 * dropped as soon as the feed gives the book up anyway.
 */
export class Integrity {
  /** When the present state was entered, by the machine's clock. */
  since: EpochMs;
  /** What was said last of a state other than live. */
  reason = '';
  readonly #counts: Record<IntegrityState, number> = {
    ...NONE,
    syncing: 1,
  };
  readonly #spent: Record<IntegrityState, number> = { ...NONE };
  #feed: FeedTrouble | null = 'syncing';
  #own: OwnTrouble | null = null;
  #state: IntegrityState = 'syncing';

  constructor(now: EpochMs) {
    this.since = now;
  }

  get state(): IntegrityState {
    return this.#state;
  }

  get counts(): IntegrityCounts {
    return this.#counts;
  }

  /** How long each state has lasted all told, the present one up to `now`. */
  times(now: EpochMs): IntegrityTimes {
    return { ...this.#spent, [this.#state]: this.#spent[this.#state] + this.#lasted(now) };
  }

  /** Why the engine must not trade the symbol; null where it may. */
  get trouble(): FeedTrouble | null {
    return this.#state === 'live' ? null : this.#state;
  }

  /** The feed has nothing against the book. */
  get feedIsWell(): boolean {
    return this.#feed === null;
  }

  /** The desk waits for a whole new book. */
  get needsBook(): boolean {
    return this.#own?.needsBook === true;
  }

  /** The feed says that the book is not to be trusted, or is again. */
  feedSays(trouble: FeedTrouble | null, reason: string, now: EpochMs): void {
    this.#feed = trouble;
    if (trouble !== null) this.#own = null;
    this.#settle(reason, now);
  }

  /** The desk has found it itself. */
  found(own: OwnTrouble, reason: string, now: EpochMs): void {
    if (this.#own?.needsBook === true && !own.needsBook) return;
    this.#own = own;
    this.#settle(reason, now);
  }

  /** A sign of life, or a `whole` book: what the desk has found itself is over if that is enough. True if it is. */
  lives(whole: boolean, now: EpochMs): boolean {
    if (this.#own === null || (this.#own.needsBook && !whole)) return false;
    this.#own = null;
    this.#settle('', now);
    return true;
  }

  /** A clock that was set back meanwhile adds nothing. */
  #lasted(now: EpochMs): number {
    return Math.max(0, now - this.since);
  }

  #settle(reason: string, now: EpochMs): void {
    const state = this.#feed ?? this.#own?.trouble ?? 'live';
    if (state !== 'live' && reason !== '') this.reason = reason;
    if (state === this.#state) return;
    this.#spent[this.#state] += this.#lasted(now);
    this.#state = state;
    this.#counts[state]++;
    this.since = now;
  }
}
