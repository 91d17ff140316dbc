import type { Book } from '../../../core/market/book';
import type { BookUpdate } from '../../../core/market/update';

/** Levels within this part of the best price are kept, however many. */
const NEAR = 0.05;
/** So many of the best levels are kept, however far away: as many as may count for a decision (`depth_levels`). */
const BEST = 1_000;
/**
 * A side that was cut and has fewer left is not known well enough any more. A whole book costs the windows, so it is not
 * asked for sooner: of 1,000 levels that Binance gives of BTC, 479 were left in the worst moment of eleven minutes.
 */
const FEWEST = 100;
/** A side that was cut and has fewer left is to be renewed, where that can be done without giving the book up. */
const FEW = 300;

/**
 * Keeps far levels out of a book: some venues send tens of thousands, up to many times the price, which no decision
 * looks at and which would fill memory over hours. Each side is cut by the whole book; changes beyond the cut are not
 * taken, so that within it nothing is missing. A side of fewer than 1,000 levels is not cut.
 */
export class DepthBand {
  #lowest = 0;
  #highest = Number.POSITIVE_INFINITY;

  /** Sets the cut by a whole book. */
  set({ prices, bidCount, askCount }: BookUpdate): void {
    const bids = prices.slice(0, bidCount).sort();
    const asks = prices.slice(bidCount, bidCount + askCount).sort();
    this.#lowest = 0;
    this.#highest = Number.POSITIVE_INFINITY;
    if (bidCount >= BEST) this.#lowest = Math.min(at(bids, -BEST), at(bids, -1) * (1 - NEAR));
    if (askCount >= BEST) this.#highest = Math.max(at(asks, BEST - 1), at(asks, 0) * (1 + NEAR));
  }

  /** Takes the levels beyond the cut out of `update`. */
  cut(update: BookUpdate): void {
    const { bidCount, askCount } = update;
    if (this.#lowest === 0 && this.#highest === Number.POSITIVE_INFINITY) return;
    update.bidCount = this.#keep(update, { from: 0, to: bidCount, into: 0 });
    const end = this.#keep(update, { from: bidCount, to: bidCount + askCount, into: update.bidCount });
    update.askCount = end - update.bidCount;
  }

  /** The market has moved so far, or the side has become so thin, that a whole book is needed. */
  isWornOut(book: Book): boolean {
    return this.#hasFewer(book, FEWEST);
  }

  /** A whole book would be good, and is not needed yet. */
  isThin(book: Book): boolean {
    return this.#hasFewer(book, FEW);
  }

  /** The same cut where each price is `factor` times as many ticks. */
  rescale(factor: number): void {
    this.#lowest *= factor;
    this.#highest *= factor;
  }

  #hasFewer({ bids, asks }: Book, levels: number): boolean {
    const bidsEnd = this.#lowest > 0 && bids.levels < levels;
    return bidsEnd || (this.#highest < Number.POSITIVE_INFINITY && asks.levels < levels);
  }

  /** Moves the levels that stay to `into` and after; where they end. */
  #keep(
    { prices, quantities }: BookUpdate,
    { from, to, into }: Readonly<Record<'from' | 'to' | 'into', number>>,
  ): number {
    let end = into;
    for (let i = from; i < to; i += 1) {
      const price = at(prices, i);
      if (price < this.#lowest || price > this.#highest) continue;
      prices[end] = price;
      quantities[end] = at(quantities, i);
      end += 1;
    }
    return end;
  }
}

function at(array: Float64Array, index: number): number {
  return array.at(index) ?? 0;
}
