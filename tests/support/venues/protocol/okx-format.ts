import type { Sides, TextLevel } from '../market/level';
import type { MarketSymbol } from '../market/market-symbol';
import type { BookTopic } from './book-topic';
import type { BookFrame } from './protocol';
import { shortSides } from './short-sides';

/** The symbol as OKX names it. */
export function okxName({ pair }: MarketSymbol): string {
  return `${pair.base}-${pair.quote}`;
}

/** How a message is numbered and what it is; without an action for channels that always send whole books. */
export interface OkxNumbers {
  readonly channel: string;
  readonly action: 'snapshot' | 'update' | null;
  readonly seqId: number;
  /** -1 for a snapshot. */
  readonly prevSeqId: number;
}

/** A message of a book; the checksum is 0, as the venue has sent it since June 2026. */
export function okxBook(topic: BookTopic, sides: Sides, numbers: OkxNumbers): BookFrame {
  const { symbol } = topic;
  const ts = String(symbol.at);
  const { channel, action, seqId, prevSeqId } = numbers;
  return {
    sides: shortSides(symbol, sides),
    encode: ({ bids, asks }) =>
      JSON.stringify({
        arg: { channel, instId: okxName(symbol) },
        ...(action === null ? {} : { action }),
        data: [{ asks: levels(asks), bids: levels(bids), ts, checksum: 0, seqId, prevSeqId }],
      }),
  };
}

/** Levels as REST answers them. */
export function okxSides(symbol: MarketSymbol, sides: Sides) {
  const { bids, asks } = shortSides(symbol, sides);
  return { asks: levels(asks), bids: levels(bids) };
}

/** The third element was once of liquidated orders, the fourth counts orders. */
function levels(side: readonly TextLevel[]): string[][] {
  return side.map(([price, size]) => [price, size, '0', size === '0' ? '0' : '1']);
}
