import type { Book } from './book';

/** The best levels of both sides as columns: price ticks and quantity lots, best first. Reused from tick to tick. */
export class TopColumns {
  bidCount = 0;
  askCount = 0;
  readonly bidPrices: Float64Array;
  readonly bidQuantities: Float64Array;
  readonly askPrices: Float64Array;
  readonly askQuantities: Float64Array;
  readonly depth: number;

  /** @param depth levels of each side that count (`depth_levels`). */
  constructor(depth: number) {
    this.depth = depth;
    this.bidPrices = new Float64Array(depth);
    this.bidQuantities = new Float64Array(depth);
    this.askPrices = new Float64Array(depth);
    this.askQuantities = new Float64Array(depth);
  }

  /** Takes over what another one of the same depth holds. */
  copyFrom(other: TopColumns): void {
    this.bidCount = other.bidCount;
    this.askCount = other.askCount;
    this.bidPrices.set(other.bidPrices);
    this.bidQuantities.set(other.bidQuantities);
    this.askPrices.set(other.askPrices);
    this.askQuantities.set(other.askQuantities);
  }

  /** Reads the top of a book. */
  read(book: Book): void {
    this.bidCount = book.bids.top(this.depth, this.bidPrices, this.bidQuantities);
    this.askCount = book.asks.top(this.depth, this.askPrices, this.askQuantities);
  }
}
