import { type EpochMs, epochMs } from '../../../../src/core/time';
import type { Sides } from './level';
import type { MarketPair, MarketSource, MarketUpdate } from './source';
import { TrueBook } from './true-book';

/** One pair of a market with its true book. */
export class MarketSymbol {
  readonly pair: MarketPair;
  readonly book = new TrueBook();
  /** What was published before the market opened. */
  readonly published: readonly MarketUpdate[];
  /** Id of the last change of the book. */
  last: number;
  /** Id of the last change before that. */
  previous: number;
  /** Updates so far. */
  updates = 0;
  /** Event time of the last update; before the first, that of the one to come. */
  at: EpochMs;
  /** Whether anybody has been given the whole book. */
  served = false;
  readonly #source: MarketSource;

  constructor(source: MarketSource) {
    this.pair = source.pair;
    this.book.apply(source.opening);
    this.published = source.opening.published;
    this.last = source.opening.last;
    this.previous = this.last;
    this.at = source.time ?? epochMs(0);
    this.#source = source;
  }

  /** Event time of the next update; null at the end. */
  get time(): EpochMs | null {
    return this.#source.time;
  }

  /** Takes the next update into the book; throws at the end. */
  advance(): MarketUpdate {
    const update = this.#source.next();
    this.book.apply(update);
    this.previous = this.last;
    this.last = update.last;
    this.at = update.time;
    this.updates++;
    return update;
  }

  /** Gives the best `depth` levels a side away, and notes that it did. */
  serve(depth: number): Sides {
    this.served = true;
    return this.book.top(depth);
  }
}
