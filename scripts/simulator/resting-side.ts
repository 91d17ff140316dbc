import type { BookUpdate } from '../../src/core/market/update';

/** A quantity that no level has, so that its price counts as changed. */
const NEVER_HELD = -1;

/**
 * The resting orders of one side, one entry a price, best first; price ticks and quantity lots.
 * Remembers which prices have changed since they were last taken, as a venue gathers them into one diff.
 */
export class RestingSide {
  readonly prices: number[] = [];
  readonly quantities: number[] = [];
  /** Which way prices run from the best: -1 for bids, 1 for asks. */
  readonly away: 1 | -1;
  /** Quantity before the first change, by price. */
  readonly #before = new Map<number, number>();

  constructor(away: 1 | -1) {
    this.away = away;
  }

  get count(): number {
    return this.prices.length;
  }

  /** Best price; the side must not be empty. */
  get best(): number {
    return this.priceAt(0);
  }

  /** Price at a rank, 0 the best. */
  priceAt(rank: number): number {
    const price = this.prices[rank];
    if (price === undefined) throw new RangeError(`no level at rank ${rank}`);
    return price;
  }

  /** Quantity at a price, 0 where there is no level. */
  quantityAt(price: number): number {
    const rank = this.rankOf(price);
    return this.prices[rank] === price ? (this.quantities[rank] ?? 0) : 0;
  }

  /** The rank that a price has, or would have. */
  rankOf(price: number): number {
    let low = 0;
    let high = this.prices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (((this.prices[middle] ?? 0) - price) * this.away < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many levels are no further than `ticks` from the best. */
  within(ticks: number): number {
    return this.count === 0 ? 0 : this.rankOf(this.best + (ticks + 1) * this.away);
  }

  /** Whether a price has changed since the changes were last taken. */
  hasChanged(price: number): boolean {
    return this.#before.has(price);
  }

  /** Sets the quantity at a price; 0 takes the level away. */
  set(price: number, quantity: number): void {
    const rank = this.rankOf(price);
    const held = this.prices[rank] === price ? (this.quantities[rank] ?? 0) : 0;
    if (!this.#before.has(price)) this.#before.set(price, held);
    if (held > 0 && quantity > 0) this.quantities[rank] = quantity;
    else if (held > 0) this.#splice(rank, 1);
    else if (quantity > 0) this.#splice(rank, 0, price, quantity);
  }

  /** Has a price sent as taken away that holds no level: venues also say so of what was never seen. */
  announceGone(price: number): void {
    this.#before.set(price, NEVER_HELD);
  }

  /** Takes the side as it is: starts gathering changes anew. */
  settle(): void {
    this.#before.clear();
  }

  /** Appends the changed prices to an update, best first, and starts gathering anew; returns how many. */
  takeChanges(update: BookUpdate, at: number): number {
    const prices = [...this.#before.keys()].sort((a, b) => (a - b) * this.away);
    let next = at;
    update.reserve(at + prices.length);
    for (const price of prices) {
      const quantity = this.quantityAt(price);
      if (quantity === this.#before.get(price)) continue;
      update.prices[next] = price;
      update.quantities[next] = quantity;
      next++;
    }
    this.settle();
    return next - at;
  }

  /** Appends every level to an update, best first, and starts gathering anew; returns how many. */
  takeAll(update: BookUpdate, at: number): number {
    update.reserve(at + this.count);
    update.prices.set(this.prices, at);
    update.quantities.set(this.quantities, at);
    this.settle();
    return this.count;
  }

  #splice(rank: number, removed: number, price?: number, quantity?: number): void {
    if (price === undefined || quantity === undefined) {
      this.prices.splice(rank, removed);
      this.quantities.splice(rank, removed);
      return;
    }
    this.prices.splice(rank, removed, price);
    this.quantities.splice(rank, removed, quantity);
  }
}
