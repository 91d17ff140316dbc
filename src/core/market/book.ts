import { BookSide } from './side';
import type { BookUpdate } from './update';

/**
 * The book of one symbol: every level of both sides, as integers at the symbol's scale.
 * Levels may come in any order; of two entries at one price the later counts; quantity 0 takes a level away.
 */
export class Book {
  readonly bids = new BookSide(1);
  readonly asks = new BookSide(-1);
  /** The venue's last update id, as the last update gave it. */
  updateId = 0;

  /** Applies a change, or a whole new book where the update is a reset. */
  apply(update: BookUpdate): void {
    if (update.reset) this.clear();
    const { prices, quantities, bidCount } = update;
    this.bids.set(prices, quantities, 0, bidCount);
    this.asks.set(prices, quantities, bidCount, bidCount + update.askCount);
    this.updateId = update.updateId;
  }

  /** Forgets every level. */
  clear(): void {
    this.bids.clear();
    this.asks.clear();
  }
}
