import type { TopColumns } from '../../core/market/columns';
import type { Book } from '../../core/market/book';
import type { LevelsView } from './view-state';

/** Levels of a side that the page is shown at the most. */
const LEVELS_SHOWN = 100;

const prices = new Float64Array(LEVELS_SHOWN);
const quantities = new Float64Array(LEVELS_SHOWN);

/** The bids that the last tick was judged by, and what the book has behind the last of them. */
export function bidsView(top: TopColumns, book: Book): LevelsView {
  const judged = levels(top.bidPrices, top.bidQuantities, top.bidCount);
  if (top.bidCount < top.depth) return judged;
  const known = book.bids.top(LEVELS_SHOWN, prices, quantities);
  return withDeeper(judged, known, (price, last) => price < last);
}

/** The asks that the last tick was judged by, and what the book has behind the last of them. */
export function asksView(top: TopColumns, book: Book): LevelsView {
  const judged = levels(top.askPrices, top.askQuantities, top.askCount);
  if (top.askCount < top.depth) return judged;
  const known = book.asks.top(LEVELS_SHOWN, prices, quantities);
  return withDeeper(judged, known, (price, last) => price > last);
}

function levels(from: Float64Array, of: Float64Array, count: number): LevelsView {
  return { prices: [...from.subarray(0, count)], quantities: [...of.subarray(0, count)] };
}

/** The book may have moved on since the tick, so that only what lies behind the tick's last level is added. */
function withDeeper(
  judged: LevelsView,
  known: number,
  isBehind: (price: number, last: number) => boolean,
): LevelsView {
  const last = judged.prices.at(-1);
  if (last === undefined) return judged;
  const deeper = prices.subarray(0, known).findIndex((price) => isBehind(price, last));
  if (deeper < 0) return judged;
  const until = Math.min(known, deeper + LEVELS_SHOWN - judged.prices.length);
  return {
    prices: [...judged.prices, ...prices.subarray(deeper, until)],
    quantities: [...judged.quantities, ...quantities.subarray(deeper, until)],
  };
}
