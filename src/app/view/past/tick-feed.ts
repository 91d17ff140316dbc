import { TICK_WIDTH, tickColumn } from './columns';
import type { RowStore } from './row-store';

const BID = tickColumn('bid');
const ASK = tickColumn('ask');
const TIME = tickColumn('time');

/**
 * Brings the ticks of one symbol into rows: each tick its own row or, where a recording has more ticks than are to be
 * kept, two rows of `perRow` x 2 ticks, the one with the lowest and the one with the highest mid, so that every row is a
 * tick that was and no spike is lost. How many ticks make a row never depends on what comes later, so that the rows up
 * to a moment are the same whoever plays there, and a row that is already there is not written again.
 */
export class TickFeed {
  /** Rows made so far. */
  rows = 0;
  readonly #perRow: number;
  readonly #low = new Float64Array(TICK_WIDTH);
  readonly #high = new Float64Array(TICK_WIDTH);
  /** Ticks taken in since the last rows. */
  #pending = 0;

  /** @param perRow ticks to a row, 1 or more. */
  constructor(perRow: number) {
    this.#perRow = perRow;
  }

  /** Whether the next tick's row is of use. */
  wants(store: RowStore): boolean {
    return this.#perRow > 1 || store.count === this.rows;
  }

  /** Counts a tick whose row nobody wants. */
  pass(): void {
    this.rows++;
  }

  /** Takes one tick's row in; it stays the caller's. */
  take(row: Float64Array, store: RowStore): void {
    if (this.#perRow === 1) {
      this.#put(row, store);
      return;
    }
    if (this.#pending === 0 || midOf(row) < midOf(this.#low)) this.#low.set(row);
    if (this.#pending === 0 || midOf(row) > midOf(this.#high)) this.#high.set(row);
    this.#pending++;
    if (this.#pending === 2 * this.#perRow) this.#flush(store);
  }

  /** The same, going its own way. */
  fork(): TickFeed {
    const copy = new TickFeed(this.#perRow);
    copy.rows = this.rows;
    copy.#low.set(this.#low);
    copy.#high.set(this.#high);
    copy.#pending = this.#pending;
    return copy;
  }

  #flush(store: RowStore): void {
    const lowFirst = (this.#low[TIME] ?? 0) <= (this.#high[TIME] ?? 0);
    this.#put(lowFirst ? this.#low : this.#high, store);
    this.#put(lowFirst ? this.#high : this.#low, store);
    this.#pending = 0;
  }

  #put(row: Float64Array, store: RowStore): void {
    if (store.count === this.rows) store.append(row);
    this.rows++;
  }
}

/** Twice the mid. */
function midOf(row: Float64Array): number {
  return (row[BID] ?? 0) + (row[ASK] ?? 0);
}
