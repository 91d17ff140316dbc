import type { FeedTrouble } from '../../../../src/app/live/venue-port';
import { Book } from '../../../../src/core/market/book';
import type { SymbolScale } from '../../../../src/core/market/scale';
import type { BookUpdate } from '../../../../src/core/market/update';
import type { Level, Sides } from '../market/level';
import type { MarketPair } from '../market/source';

/** What a client holds of one symbol: the book as a feed told it, in integers of the true market's scale. */
export class HeldSymbol {
  readonly book = new Book();
  /** What the feed said of it, in order; null for live. */
  readonly troubles: (FeedTrouble | null)[] = [];
  ticks = 0;
  resyncs = 0;
  readonly #pair: MarketPair;
  #scale: SymbolScale | null = null;

  constructor(pair: MarketPair) {
    this.#pair = pair;
  }

  get isLive(): boolean {
    return this.troubles.at(-1) === null;
  }

  /** The book is of another scale from now on, and empty. */
  rescale(scale: SymbolScale): void {
    this.#scale = scale;
    this.book.clear();
  }

  take(update: BookUpdate): void {
    if (!this.#scale) throw new Error('a book came before its scale');
    this.book.apply(update);
    this.ticks += Number(update.tick);
    this.resyncs += Number(update.resync);
  }

  /** Its best levels. */
  top(depth: number): Sides {
    return { bids: this.#levels('bids', depth), asks: this.#levels('asks', depth) };
  }

  #levels(side: 'bids' | 'asks', depth: number): Level[] {
    const prices = new Float64Array(depth);
    const quantities = new Float64Array(depth);
    const count = this.book[side].top(depth, prices, quantities);
    const { priceDecimals = 0, qtyDecimals = 0 } = this.#scale ?? {};
    const { scale } = this.#pair;
    return Array.from({ length: count }, (_, i) => [
      rescaled(prices[i] ?? Number.NaN, priceDecimals, scale.priceDecimals),
      rescaled(quantities[i] ?? Number.NaN, qtyDecimals, scale.qtyDecimals),
    ]);
  }
}

/** An integer of one number of decimals at another one; exact where it is one there. */
function rescaled(value: number, from: number, to: number): number {
  return from > to ? value / 10 ** (from - to) : value * 10 ** (to - from);
}
