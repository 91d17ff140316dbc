import type { RestingSide } from '../../../../scripts/simulator/resting-side';
import type { Level, Sides } from '../market/level';
import type { TrueBook } from '../market/true-book';

/**
 * What becomes of levels that better ones push out of the window: `told` says so in a message (Bybit, OKX), `cut`
 * leaves it to the client to cut its book (Kraken).
 */
export type Overflow = 'told' | 'cut';

/** The best levels of a book as a venue publishes them: what has changed in them since the last message. */
export class TopWindow {
  readonly #book: TrueBook;
  readonly #depth: number;
  readonly #overflow: Overflow;
  #bids: ReadonlyMap<number, number>;
  #asks: ReadonlyMap<number, number>;

  constructor(book: TrueBook, depth: number, overflow: Overflow) {
    this.#book = book;
    this.#depth = depth;
    this.#overflow = overflow;
    const { bids, asks } = book.top(depth);
    this.#bids = new Map(bids);
    this.#asks = new Map(asks);
  }

  /** The changes since it was last asked; none where nothing in the window has changed. */
  take(): Sides {
    const top = this.#book.top(this.#depth);
    const bids = this.#changes(this.#bids, top.bids, this.#book.bids);
    const asks = this.#changes(this.#asks, top.asks, this.#book.asks);
    this.#bids = new Map(top.bids);
    this.#asks = new Map(top.asks);
    return { bids, asks };
  }

  #changes(before: ReadonlyMap<number, number>, now: readonly Level[], side: RestingSide): Level[] {
    const held = new Set(now.map(([price]) => price));
    const gone = [...before.keys()].filter((price) => !held.has(price));
    const told = this.#overflow === 'told' ? gone : gone.filter((price) => side.quantityAt(price) === 0);
    const changed = now.filter(([price, quantity]) => before.get(price) !== quantity);
    return [...told.map((price): Level => [price, 0]), ...changed];
  }
}
