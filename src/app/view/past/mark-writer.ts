import { MARK_KINDS, MARK_WIDTH, type MarkKind } from './columns';
import type { RowStore } from './row-store';

/** A moment to be marked; what stands in a row of MARK_COLUMNS. */
export interface Mark {
  /** Recorded updates up to and with the moment. */
  readonly position: number;
  readonly time: number;
  readonly symbol: number;
  readonly kind: MarkKind;
  /** Quote units: a fill's price, else the mid. */
  readonly price: number;
}

/** Writes marks in their order; one that is already there is not written again. */
export class MarkWriter {
  /** Marks made so far. */
  count = 0;
  readonly #store: RowStore;

  constructor(store: RowStore) {
    this.#store = store;
  }

  write({ position, time, symbol, kind, price }: Mark): void {
    if (this.#store.count === this.count) {
      const row = new Float64Array(MARK_WIDTH);
      row.set([position, time, symbol, MARK_KINDS.indexOf(kind), price]);
      this.#store.append(row);
    }
    this.count++;
  }

  /** A writer at the same place, going its own way. */
  fork(): MarkWriter {
    const copy = new MarkWriter(this.#store);
    copy.count = this.count;
    return copy;
  }
}
