import type { Book } from '../../../core/market/book';
import { TopColumns } from '../../../core/market/columns';

/** A level as integers at its symbol's scale. */
export type Level = readonly [price: number, quantity: number];

/** The best `depth` levels of each side, best first: what checksums are made of. */
export function topLevels(book: Book, depth: number): { readonly bids: Level[]; readonly asks: Level[] } {
  const top = new TopColumns(depth);
  top.read(book);
  return {
    bids: levels(top.bidPrices, top.bidQuantities, top.bidCount),
    asks: levels(top.askPrices, top.askQuantities, top.askCount),
  };
}

function levels(prices: Float64Array, quantities: Float64Array, count: number): Level[] {
  return Array.from({ length: count }, (_, i): Level => [prices[i] ?? 0, quantities[i] ?? 0]);
}
