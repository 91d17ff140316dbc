import { POWERS_OF_TEN } from './decimal-scan';
import type { LevelList } from './level-list';
import type { SymbolScale } from './scale';
import type { BookUpdate } from './update';

/** Levels of both sides as a message holds them. */
export interface TwoSides {
  readonly bids: LevelList;
  readonly asks: LevelList;
}

/**
 * The scale that a message needs beside `known`: as fine as the finest value so far, trailing zeros not counted.
 * The same object as `known` where that is fine enough.
 */
export function scaleFor(message: TwoSides, known: SymbolScale): SymbolScale {
  const { bids, asks } = message;
  const price = Math.max(finest(bids.priceDecimals, bids.count), finest(asks.priceDecimals, asks.count));
  const qty = Math.max(finest(bids.quantityDecimals, bids.count), finest(asks.quantityDecimals, asks.count));
  if (price <= known.priceDecimals && qty <= known.qtyDecimals) return known;
  return {
    priceDecimals: Math.max(price, known.priceDecimals),
    qtyDecimals: Math.max(qty, known.qtyDecimals),
  };
}

/**
 * Puts a message's levels into `update` as integers at `scale`, which must be fine enough: bids, then asks. What is
 * wrong with one of them, as in "has ...", or null.
 */
export function fillLevels(update: BookUpdate, message: TwoSides, scale: SymbolScale): string | null {
  const { bids, asks } = message;
  update.reserve(bids.count + asks.count);
  update.bidCount = bids.count;
  update.askCount = asks.count;
  return fillSide(update, 0, bids, scale) ?? fillSide(update, bids.count, asks, scale);
}

/** What is wrong with a level, or null. */
function fillSide(update: BookUpdate, offset: number, levels: LevelList, scale: SymbolScale): string | null {
  const { prices, quantities } = update;
  const { priceDecimals, qtyDecimals } = scale;
  let largest = 0;
  for (let i = 0; i < levels.count; i += 1) {
    const price = (levels.prices[i] ?? 0) * powerOfTen(priceDecimals - (levels.priceDecimals[i] ?? 0));
    const quantity =
      (levels.quantities[i] ?? 0) * powerOfTen(qtyDecimals - (levels.quantityDecimals[i] ?? 0));
    if (price === 0 && quantity !== 0) return 'a quantity at the price 0';
    largest = Math.max(largest, price, quantity);
    prices[offset + i] = price;
    quantities[offset + i] = quantity;
  }
  if (largest <= Number.MAX_SAFE_INTEGER) return null;
  return `a value that does not fit 2^53 at ${priceDecimals} decimals of price and ${qtyDecimals} of quantity`;
}

function finest(decimals: Uint8Array, count: number): number {
  let most = 0;
  for (let i = 0; i < count; i += 1) most = Math.max(most, decimals[i] ?? 0);
  return most;
}

function powerOfTen(power: number): number {
  return POWERS_OF_TEN[power] ?? Infinity;
}
