/**
 * What to do with one depth event: `apply` its levels, `drop` it as older than the book, treat it as proof of a `gap`
 * (events were missed: the book is worthless until a new snapshot), or `wait` for a snapshot first.
 */
export type Verdict = 'apply' | 'drop' | 'gap' | 'wait';

/** `unseeded`: no snapshot yet, or none since a gap. `seeded`: a snapshot, no event joined to it. `chained`: in order. */
export type SequencerState = 'unseeded' | 'seeded' | 'chained';

/**
 * The update ids of one depth event. Ids are whole numbers from 0 to 2^53-1. `previous` is the id that the event says
 * comes before it (`pu`), or null where the venue sends none.
 */
export interface UpdateIds {
  readonly first: number;
  readonly last: number;
  readonly previous: number | null;
}

/** What a family of venues says about its ids; `book` is the id of the last event in the book. */
export interface SequenceRules {
  /** The event holds nothing that the book does not: it is dropped. */
  isOld(ids: UpdateIds, book: number, state: SequencerState): boolean;
  /** Nothing is missing between the book and the event: it is applied, and if not so, there is a gap. */
  follows(ids: UpdateIds, book: number, state: SequencerState): boolean;
}

/**
 * Keeps one symbol's depth events in order by its venue's rules. It only judges ids; the caller keeps the book, buffers
 * events while the verdict is `wait` and gets a new snapshot after a `gap`.
 */
export class Sequencer {
  readonly #rules: SequenceRules;
  #state: SequencerState = 'unseeded';
  #book = 0;

  constructor(rules: SequenceRules) {
    this.#rules = rules;
  }

  get state(): SequencerState {
    return this.#state;
  }

  /** Id of the last event in the book; 0 while unseeded. */
  get lastUpdateId(): number {
    return this.#book;
  }

  /** Starts over from a snapshot that holds every event up to and including `lastUpdateId`. */
  seed(lastUpdateId: number): void {
    this.#state = 'seeded';
    this.#book = lastUpdateId;
  }

  /** Judges one event; after `apply` it is part of the book, after `gap` the sequencer is unseeded. */
  offer(ids: UpdateIds): Verdict {
    if (this.#state === 'unseeded') return 'wait';
    if (this.#rules.isOld(ids, this.#book, this.#state)) return 'drop';
    if (!this.#rules.follows(ids, this.#book, this.#state)) {
      this.reset();
      return 'gap';
    }
    this.#state = 'chained';
    this.#book = ids.last;
    return 'apply';
  }

  /** Forgets the book, as after a lost connection. */
  reset(): void {
    this.#state = 'unseeded';
    this.#book = 0;
  }
}
