import { FullBook } from '../../../../scripts/simulator/full-book';
import { Market } from '../../../../scripts/simulator/market';
import { Random } from '../../../../scripts/simulator/random';
import { SYMBOL_PROFILES } from '../../../../scripts/simulator/symbol-profile';
import { BookUpdate } from '../../../../src/core/market/update';
import { type EpochMs, epochMs } from '../../../../src/core/time';
import type { Level, Sides } from './level';
import type { MarketPair, MarketSource, MarketUpdate, OpeningBook } from './source';

/** A market drawn from a seed begins at so many changes at least. */
const LEAST_ID = 1_000_000;
/** Changes of an update of a deep book. */
const DEEP_CHANGES: readonly [number, number] = [20, 72];

/** How a drawn market is paced. */
export interface DrawnPace {
  readonly start: EpochMs;
  /** Milliseconds from one update to the next. */
  readonly everyMs: number;
  /** Updates until it ends. */
  readonly updates: number;
}

/** A book that is drawn: goes on by one update, and fills an update with it. */
interface DrawnBook {
  advance(): void;
  diff(update: BookUpdate): void;
  whole(update: BookUpdate): void;
}

/** A market of a seeded random book: the same seed gives the same market. */
export class DrawnSource implements MarketSource {
  readonly pair: MarketPair;
  readonly opening: OpeningBook;
  time: EpochMs | null;
  readonly #book: DrawnBook;
  readonly #pace: DrawnPace;
  readonly #update = new BookUpdate();
  #last: number;
  #left: number;

  private constructor(pair: MarketPair, book: DrawnBook, pace: DrawnPace, seed: number) {
    this.pair = pair;
    this.#book = book;
    this.#pace = pace;
    this.#left = pace.updates;
    this.#last = new Random(seed, -2).between(LEAST_ID, 2 * LEAST_ID);
    book.whole(this.#update);
    this.opening = { ...sidesOf(this.#update), last: this.#last, published: [] };
    this.time = pace.updates > 0 ? pace.start : null;
  }

  /** A market of some 60 levels a side with the moods of the sample: people who add, cancel, take and quote. */
  static moody(pair: 'BTC' | 'ETH', quote: string, pace: DrawnPace, seed: number): DrawnSource {
    const profile = SYMBOL_PROFILES.find(({ name }) => name.startsWith(pair));
    if (!profile) throw new RangeError(`no profile of ${pair}`);
    const market = new Market(profile, seed, 0);
    const book: DrawnBook = {
      advance: () => market.round(),
      diff: (update) => market.takeDiff(update),
      whole: (update) => market.takeSnapshot(update),
    };
    return new DrawnSource({ base: pair, quote, scale: profile.scale }, book, pace, seed);
  }

  /** A book of some 2,500 levels a side with 20 to 72 changes an update, as a busy venue's: for load. */
  static deep(base: string, quote: string, pace: DrawnPace, seed: number): DrawnSource {
    const full = new FullBook(seed);
    const random = new Random(seed, 1);
    const book: DrawnBook = {
      advance: () => full.change(random.between(...DEEP_CHANGES)),
      diff: (update) => full.take(update, false),
      whole: (update) => full.take(update, true),
    };
    return new DrawnSource({ base, quote, scale: { priceDecimals: 2, qtyDecimals: 5 } }, book, pace, seed);
  }

  next(): MarketUpdate {
    if (this.time === null) throw new Error('the market has ended');
    const { time } = this;
    this.#book.advance();
    this.#book.diff(this.#update);
    const first = this.#last + 1;
    this.#last += Math.max(1, this.#update.bidCount + this.#update.askCount);
    this.#left--;
    this.time = this.#left > 0 ? epochMs(time + this.#pace.everyMs) : null;
    return { ...sidesOf(this.#update), time, first, last: this.#last };
  }
}

function sidesOf({ bidCount, askCount, prices, quantities }: BookUpdate): Sides {
  const levels = (from: number, count: number): Level[] =>
    Array.from({ length: count }, (_, i) => [prices[from + i] ?? 0, quantities[from + i] ?? 0]);
  return { bids: levels(0, bidCount), asks: levels(bidCount, askCount) };
}
