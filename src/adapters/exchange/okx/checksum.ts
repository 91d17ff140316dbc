import { crc32Of } from '../../../app/recording/crc32';
import { topLevels } from '../feed/top-levels';
import type { ScaledBook } from '../feed/scaled-book';
import { decimalText } from '../read/decimal-text';

const LEVELS = 25;

/**
 * OKX's checksum (documented until 2026; since then the field is 0): of the best 25 levels `bid price:bid size:ask
 * price:ask size` in turn, a side that has no more left out, joined by ":", CRC-32 as a signed number.
 */
export function okxChecksum({ book, scale }: ScaledBook): number {
  const { bids, asks } = topLevels(book, LEVELS);
  const parts: string[] = [];
  for (let i = 0; i < LEVELS; i += 1) {
    for (const level of [bids[i], asks[i]]) {
      if (level)
        parts.push(decimalText(level[0], scale.priceDecimals), decimalText(level[1], scale.qtyDecimals));
    }
  }
  return crc32Of(new TextEncoder().encode(parts.join(':'))) | 0;
}
