import { crc32 } from 'node:zlib';
import type { TextLevel, TextSides } from '../market/level';

/** Levels a side that the checksum covers. */
const COVERED = 10;

/**
 * Kraken's checksum of a book: the best 10 asks, then the best 10 bids, each price and quantity with the pair's fixed
 * decimals without the dot and without zeros in front, as CRC-32 (IEEE), unsigned. Levels best first.
 */
export function krakenChecksum({ bids, asks }: TextSides): number {
  return crc32(checksumInput(asks) + checksumInput(bids));
}

function checksumInput(levels: readonly TextLevel[]): string {
  return levels
    .slice(0, COVERED)
    .map(([price, quantity]) => digits(price) + digits(quantity))
    .join('');
}

function digits(text: string): string {
  return text.replace('.', '').replace(/^0+/, '');
}
