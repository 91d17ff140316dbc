import { crc32Of } from '../../../app/recording/crc32';
import type { SymbolScale } from '../../../core/market/scale';
import { topLevels } from '../feed/top-levels';
import type { ScaledBook } from '../feed/scaled-book';

const LEVELS = 10;

/**
 * Kraken's checksum (https://docs.kraken.com/api/docs/guides/spot-ws-book-v2): of the best 10 asks and then the best 10
 * bids, price and quantity of each with the decimals of `wire`, without dot and leading zeros, as CRC-32. Null where the
 * book has a value that is finer than `wire`, so that the venue cannot have written it.
 */
export function krakenChecksum({ book, scale }: ScaledBook, wire: SymbolScale): number | null {
  const { bids, asks } = topLevels(book, LEVELS);
  let input = '';
  for (const [price, quantity] of [...asks, ...bids]) {
    const prices = atDecimals(price, scale.priceDecimals, wire.priceDecimals);
    const quantities = atDecimals(quantity, scale.qtyDecimals, wire.qtyDecimals);
    if (prices === null || quantities === null) return null;
    input += `${prices}${quantities}`;
  }
  return checksumOf(input);
}

/** The checksum of an input that is written out. */
export function checksumOf(input: string): number {
  return crc32Of(new TextEncoder().encode(input));
}

/** An integer at `from` decimals as the integer at `to`; null where it is finer than that. */
function atDecimals(value: number, from: number, to: number): number | null {
  if (from <= to) return value * 10 ** (to - from);
  const step = 10 ** (from - to);
  return value % step === 0 ? value / step : null;
}
