import type { BookUpdate } from '../../core/market/update';

type Side = Map<number, number>;

/**
 * Turns whole books that follow one another into the changes between them, so that a recording of snapshots is small.
 * Applying what comes out gives the same book as taking each snapshot whole; of two levels at one price the later
 * counts, and a quantity of 0 is no level. Prices and quantities are integers at the symbol's scale.
 */
export class SnapshotDelta {
  #bids: Side | null = null;
  #asks: Side = new Map();

  /** Forgets the last book: the next one goes out whole. */
  forget(): void {
    this.#bids = null;
  }

  /** Rewrites `update`, which holds a whole book, as changes; it stays whole where that is shorter. */
  encode(update: BookUpdate): void {
    const bids = sideOf(update, 0, update.bidCount);
    const asks = sideOf(update, update.bidCount, update.askCount);
    const before = this.#bids;
    if (before) writeChanges(update, [before, bids], [this.#asks, asks]);
    update.reset = !before || update.bidCount + update.askCount > bids.size + asks.size;
    if (update.reset) writeChanges(update, [new Map(), bids], [new Map(), asks]);
    this.#bids = bids;
    this.#asks = asks;
  }
}

function sideOf(update: BookUpdate, from: number, count: number): Side {
  const side: Side = new Map();
  for (let i = from; i < from + count; i += 1) {
    const price = update.prices[i] ?? 0;
    const quantity = update.quantities[i] ?? 0;
    if (quantity === 0) side.delete(price);
    else side.set(price, quantity);
  }
  return side;
}

/** Puts the changes from the first to the second book of each side into `update`. */
function writeChanges(update: BookUpdate, bids: readonly [Side, Side], asks: readonly [Side, Side]): void {
  update.bidCount = writeSide(update, 0, bids);
  update.askCount = writeSide(update, update.bidCount, asks);
}

function writeSide(update: BookUpdate, from: number, [before, after]: readonly [Side, Side]): number {
  update.reserve(from + before.size + after.size);
  let at = from;
  for (const price of after.keys()) {
    const quantity = after.get(price) ?? 0;
    if (before.get(price) !== quantity) at = put(update, at, price, quantity);
  }
  for (const price of before.keys()) {
    if (!after.has(price)) at = put(update, at, price, 0);
  }
  return at - from;
}

function put(update: BookUpdate, at: number, price: number, quantity: number): number {
  update.prices[at] = price;
  update.quantities[at] = quantity;
  return at + 1;
}
