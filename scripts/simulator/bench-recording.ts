import type { RecordingSink } from '../../src/app/recording/source';
import { type RecordingSummary, RecordingWriter } from '../../src/app/recording/writer';
import { BookUpdate } from '../../src/core/market/update';
import { epochMs } from '../../src/core/time';
import { FullBook } from './full-book';
import { Random } from './random';

const START = Date.UTC(2026, 0, 5, 12);
const BEAT_MS = 100;
/** Changes of an update: 46 on average. */
const FEWEST_CHANGES = 20;
const MOST_CHANGES = 72;

/**
 * Writes a recording of one snapshot and `diffs` diffs of one symbol, a diff every 100 ms, of a book of 2000 to 3000
 * levels a side and about 46 changes a diff: what a busy market gives, for measuring speed without recorded data.
 */
export function writeBenchRecording(sink: RecordingSink, diffs: number, seed: number): RecordingSummary {
  const writer = new RecordingWriter(sink, { source: 'Load of a busy market (synthetic)', synthetic: true });
  const declared = writer.declareSymbol('BTCUSDT', { priceDecimals: 2, qtyDecimals: 5 });
  if (!declared.ok) throw new Error(declared.error.message);
  const random = new Random(seed, 1);
  const book = new FullBook(seed);
  const update = new BookUpdate();
  update.symbol = declared.value;
  for (let i = 0; i <= diffs; i++) {
    if (i > 0) book.change(random.between(FEWEST_CHANGES, MOST_CHANGES));
    book.take(update, i === 0);
    update.tick = i > 0;
    update.time = epochMs(START + i * BEAT_MS);
    update.received = update.time;
    update.updateId += update.bidCount + update.askCount;
    writer.write(update);
  }
  return writer.finish();
}
