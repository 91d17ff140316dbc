import type { SymbolScale } from '../../../../src/core/market/scale';
import { NaiveBook } from '../../../support/naive-book';
import type { Level, PlainEvent, PlainUpdate } from './events';

/** A symbol as somebody sees it who has followed the events so far. */
export interface SymbolView {
  readonly scale: SymbolScale;
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
}

/** Follows the events of a stream with naive books. */
export class Follower {
  readonly #books = new Map<number, NaiveBook>();
  readonly #scales = new Map<number, SymbolScale>();

  /** Takes the next event. */
  take(event: PlainEvent): void {
    if (event.kind === 'note') return;
    const { symbol } = event.update;
    const book = this.#books.get(symbol) ?? new NaiveBook();
    this.#books.set(symbol, book);
    book.apply(event.update);
    if (event.kind === 'scale') this.#scales.set(symbol, event.scale);
  }

  /** The scale in force. */
  scale(symbol: number): SymbolScale | null {
    return this.#scales.get(symbol) ?? null;
  }

  /** The symbol's book multiplied to a finer scale; an empty one where the symbol was not met. */
  viewAt(symbol: number, scale: SymbolScale): SymbolView {
    const known = this.#scales.get(symbol) ?? scale;
    const priceFactor = 10 ** (scale.priceDecimals - known.priceDecimals);
    const quantityFactor = 10 ** (scale.qtyDecimals - known.qtyDecimals);
    const finer = ([price, quantity]: Level): Level => [price * priceFactor, quantity * quantityFactor];
    const book = this.#books.get(symbol) ?? new NaiveBook();
    return {
      scale,
      bids: book.topBids(Number.POSITIVE_INFINITY).map(finer),
      asks: book.topAsks(Number.POSITIVE_INFINITY).map(finer),
    };
  }

  /** Every symbol's view as it is. */
  views(): SymbolView[] {
    const symbols = [...this.#scales.entries()].sort(([a], [b]) => a - b);
    return symbols.map(([symbol, scale]) => this.viewAt(symbol, scale));
  }
}

/** The whole book that a `scale` event brings. */
export function seededView(event: { readonly scale: SymbolScale; readonly update: PlainUpdate }): SymbolView {
  return { scale: event.scale, bids: event.update.bids, asks: event.update.asks };
}
