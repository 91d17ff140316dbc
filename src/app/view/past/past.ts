import { MARK_WIDTH, TICK_WIDTH } from './columns';
import { KeptArithmetic } from './kept-arithmetic';
import { RowStore } from './row-store';

/** Rows of ticks kept of a recording, about, over all its symbols. */
const MOST_ROWS = 131_072;

/** How many rows of a past someone has come to: one number for each symbol, and the marks. */
export interface PastLength {
  readonly rows: readonly number[];
  readonly marks: number;
}

/**
 * What is known of the ticks of a run, from its start to as far as somebody has played: the run itself, a look ahead or a
 * look back. They all come to the same rows, so that whoever comes first writes them and everybody reads.
 */
export class Past {
  /** Ticks to a row. */
  readonly perRow: number;
  readonly marks: RowStore;
  /** What the ticks' arithmetic takes beside their rows; null for a recording, which can be looked at anywhere. */
  readonly arithmetic: KeptArithmetic | null;
  readonly #limit: number;
  readonly #ticks: RowStore[] = [];

  private constructor(perRow: number, limit: number) {
    this.perRow = perRow;
    this.#limit = limit;
    this.marks = new RowStore(MARK_WIDTH, limit);
    this.arithmetic = Number.isFinite(limit) ? new KeptArithmetic(limit) : null;
  }

  /** The whole past of a recording of so many updates. */
  static ofRecording(updates: number): Past {
    return new Past(Math.max(1, Math.ceil(updates / MOST_ROWS)), Number.POSITIVE_INFINITY);
  }

  /** The recent past of a market whose end nobody knows: every tick, and of each symbol a bounded number. */
  static recent(): Past {
    return new Past(1, MOST_ROWS / 4);
  }

  /** The rows of a symbol, by its index in the run. */
  ticks(symbol: number): RowStore {
    const known = this.#ticks[symbol];
    if (known) return known;
    const store = new RowStore(TICK_WIDTH, this.#limit);
    this.#ticks[symbol] = store;
    return store;
  }

  /** Forgets what comes after: something has happened there that changes it. */
  cut(to: PastLength): void {
    this.#ticks.forEach((store, symbol) => store.cut(to.rows[symbol] ?? 0));
    this.marks.cut(to.marks);
  }
}
