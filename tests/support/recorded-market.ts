import { RecordingReader } from '../../src/app/recording/reader';
import type { RecordingInfo } from '../../src/app/recording/stream';
import { declare, memorySource, recordingOf } from '../unit/app/recording/memory';
import type { Quote } from './desk';
import { updateOf } from './naive-book';

/** What a recorded market of the tests is made of. */
export interface RecordedMarket {
  /** In the file's order; `symbol` is an index of `names`. */
  readonly quotes: readonly Quote[];
  readonly names?: readonly string[];
  /** A block is closed after so many quotes. */
  readonly blockQuotes?: number;
  readonly info?: RecordingInfo;
}

const INFO: RecordingInfo = { source: 'market.jsonl', synthetic: false };

/** A recording of whole books of one level a side, with two price and three quantity decimals, as bytes. */
export function recordedBytes(market: RecordedMarket): Uint8Array {
  const { quotes, names = ['BTCUSDT'], blockQuotes = Number.POSITIVE_INFINITY, info = INFO } = market;
  return recordingOf((writer) => {
    for (const name of names) declare(writer, name, [2, 3]);
    quotes.forEach((quote, index) => {
      if (index > 0 && index % blockQuotes === 0) writer.flush();
      writer.write(updateOf(bookOf(quote)));
    });
  }, info);
}

/** The same, opened. */
export async function recordedMarket(market: RecordedMarket): Promise<RecordingReader> {
  const opened = await RecordingReader.open(memorySource(recordedBytes(market)));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** The quote as a whole book. */
function bookOf({ bid = 9_999, ask = 10_001, bidLots = 9, askLots = 1, ...rest }: Quote) {
  const bids = [[bid, bidLots]] as const;
  const asks = [[ask, askLots]] as const;
  return { ...rest, bids, asks, reset: true };
}

/** As many quotes that lean to the bids, so many milliseconds apart. */
export function quotesFrom(start: number, count: number, everyMs: number): Quote[] {
  return Array.from({ length: count }, (_, i) => ({ time: start + i * everyMs }));
}
