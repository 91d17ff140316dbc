import type { Book } from '../../core/market/book';
import { MAX_DECIMALS, type SymbolScale } from '../../core/market/scale';
import type { BookUpdate } from '../../core/market/update';

/** Copies every level of a book into an update, bids first, each side from its best level. */
export function readWholeBook(book: Book, into: BookUpdate): void {
  const bids = book.bids.levels;
  const asks = book.asks.levels;
  into.reserve(bids + asks);
  into.bidCount = book.bids.top(bids, into.prices, into.quantities);
  into.askCount = book.asks.top(asks, into.prices.subarray(bids), into.quantities.subarray(bids));
}

/** The finer of two scales in prices and in quantities. */
export function finerScale(a: SymbolScale, b: SymbolScale): SymbolScale {
  return {
    priceDecimals: Math.max(a.priceDecimals, b.priceDecimals),
    qtyDecimals: Math.max(a.qtyDecimals, b.qtyDecimals),
  };
}

/** Whether two scales are the same. */
export function sameScale(a: SymbolScale, b: SymbolScale): boolean {
  return a.priceDecimals === b.priceDecimals && a.qtyDecimals === b.qtyDecimals;
}

/**
 * Multiplies every level of an update from one scale to a finer one; false, and the update is spoilt, where a
 * number would reach 2^53.
 */
export function rescale(update: BookUpdate, from: SymbolScale, to: SymbolScale): boolean {
  const priceFactor = powerOfTen(to.priceDecimals - from.priceDecimals);
  const quantityFactor = powerOfTen(to.qtyDecimals - from.qtyDecimals);
  const { prices, quantities } = update;
  const levels = update.bidCount + update.askCount;
  for (let i = 0; i < levels; i++) {
    const price = (prices[i] ?? 0) * priceFactor;
    const quantity = (quantities[i] ?? 0) * quantityFactor;
    if (!(price <= Number.MAX_SAFE_INTEGER && quantity <= Number.MAX_SAFE_INTEGER)) return false;
    prices[i] = price;
    quantities[i] = quantity;
  }
  return true;
}

function powerOfTen(exponent: number): number {
  if (exponent < 0 || exponent > MAX_DECIMALS)
    throw new RangeError(`a scale grows by 0 to 18 decimals: ${exponent}`);
  return Number(`1e${exponent}`);
}
