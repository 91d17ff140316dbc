import type { Book } from '../../src/core/market/book';
import { BookUpdate } from '../../src/core/market/update';
import { epochMs } from '../../src/core/time';

/** Price ticks and quantity lots. */
export type Level = readonly [price: number, quantity: number];

/** A change of a book as a test writes it down. */
export interface Change {
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
  readonly reset?: boolean;
  readonly time?: number;
  readonly symbol?: number;
  readonly tick?: boolean;
  readonly resync?: boolean;
}

/** The change as the engine's event. */
export function updateOf(change: Change): BookUpdate {
  const update = new BookUpdate();
  const levels = [...change.bids, ...change.asks];
  update.reserve(levels.length);
  levels.forEach(([price, quantity], i) => {
    update.prices[i] = price;
    update.quantities[i] = quantity;
  });
  update.bidCount = change.bids.length;
  update.askCount = change.asks.length;
  update.reset = change.reset ?? false;
  update.time = epochMs(change.time ?? 0);
  update.received = update.time;
  update.symbol = change.symbol ?? 0;
  update.tick = change.tick ?? true;
  update.resync = change.resync ?? false;
  return update;
}

/** A book as one would write it without a thought for speed: two maps, sorted whenever somebody looks. */
export class NaiveBook {
  readonly bids = new Map<number, number>();
  readonly asks = new Map<number, number>();

  apply(change: Change): void {
    if (change.reset) {
      this.bids.clear();
      this.asks.clear();
    }
    for (const level of change.bids) set(this.bids, level);
    for (const level of change.asks) set(this.asks, level);
  }

  topBids(limit: number): Level[] {
    return [...this.bids].sort(([a], [b]) => b - a).slice(0, limit);
  }

  topAsks(limit: number): Level[] {
    return [...this.asks].sort(([a], [b]) => a - b).slice(0, limit);
  }
}

function set(side: Map<number, number>, [price, quantity]: Level): void {
  if (quantity === 0) side.delete(price);
  else side.set(price, quantity);
}

/** The best `limit` levels of one side of a book, as the naive book gives them; an ask at price -0 is one at 0. */
export function topOf(book: Book, side: 'bids' | 'asks', limit: number): Level[] {
  const prices = new Float64Array(limit);
  const quantities = new Float64Array(limit);
  const count = book[side].top(limit, prices, quantities);
  return Array.from(
    { length: count },
    (_, i): Level => [0 + (prices[i] ?? Number.NaN), quantities[i] ?? Number.NaN],
  );
}
