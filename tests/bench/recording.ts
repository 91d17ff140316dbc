import { RecordingReader } from '../../src/app/recording/reader';
import { RecordingWriter } from '../../src/app/recording/writer';
import { BookUpdate } from '../../src/core/market/update';
import { benchRecording } from './replay';

/** Figures of the recording format alone. */
export interface RecordingFigures {
  /** From an update in memory to bytes of a block, the writer's books for keyframes included. */
  readonly encode_ns_per_update: number;
  /** From bytes in memory to an update, the block's checksum included. */
  readonly decode_ns_per_update: number;
  readonly recording_bytes_per_update: number;
}

/**
 * Decodes and encodes a recording of `diffs` diffs of about 46 level changes, `rounds` times each; the best
 * round counts.
 */
export async function benchRecordingFormat(diffs: number, rounds: number): Promise<RecordingFigures> {
  const bytes = benchRecording(diffs);
  let decode = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) decode = Math.min(decode, await decodeOnce(bytes, () => {}));
  const updates: BookUpdate[] = [];
  await decodeOnce(bytes, (update) => updates.push(copyOf(update)));
  let encode = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) encode = Math.min(encode, encodeOnce(updates));
  return {
    encode_ns_per_update: Math.round(encode),
    decode_ns_per_update: Math.round(decode),
    recording_bytes_per_update: Math.round(bytes.length / updates.length),
  };
}

/** Nanoseconds an update. */
async function decodeOnce(bytes: Uint8Array, take: (update: BookUpdate) => void): Promise<number> {
  const read = async (offset: number, length: number) => bytes.subarray(offset, offset + length);
  const opened = await RecordingReader.open({ size: bytes.length, read });
  if (!opened.ok) throw new Error(opened.error.message);
  const reader = opened.value;
  const update = new BookUpdate();
  const started = performance.now();
  let block = await reader.nextBlock();
  for (; block.ok && block.value; block = await reader.nextBlock()) {
    for (let event = reader.next(update); event !== 'end'; event = reader.next(update)) {
      if (event === 'update') take(update);
    }
  }
  if (!block.ok) throw new Error(block.error.message);
  return ((performance.now() - started) * 1e6) / reader.updates;
}

/** Nanoseconds an update. */
function encodeOnce(updates: readonly BookUpdate[]): number {
  const writer = new RecordingWriter(() => {}, { source: 'benchmark', synthetic: true });
  const declared = writer.declareSymbol('BTCUSDT', { priceDecimals: 2, qtyDecimals: 5 });
  if (!declared.ok) throw new Error(declared.error.message);
  const started = performance.now();
  for (const update of updates) writer.write(update);
  writer.finish();
  return ((performance.now() - started) * 1e6) / updates.length;
}

function copyOf(update: BookUpdate): BookUpdate {
  const copy = new BookUpdate();
  Object.assign(copy, update);
  const levels = update.bidCount + update.askCount;
  copy.prices = update.prices.slice(0, levels);
  copy.quantities = update.quantities.slice(0, levels);
  return copy;
}
