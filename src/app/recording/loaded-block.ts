import { err, ok, type Result } from '../../core/result';
import { type BlockHeader, readBlockHeader } from './block-header';
import type { BlockEntry } from './block-index';
import { ByteReader } from './bytes';
import { crc32 } from './crc32';
import { type RecordingError, recordingError } from './error';
import { BLOCK_HEADER_BYTES, SLACK_BYTES } from './layout';
import { readBytes } from './read-bytes';
import type { RecordRange } from './record-decoder';
import type { RecordingSource } from './source';
import { readSymbols, type SymbolEntry } from './symbol-table';

/**
 * One block in memory, checked against its checksum; the buffer is reused and as large as the largest block.
 */
export class LoadedBlock {
  firstTime = 0;
  updates = 0;
  notes = 0;
  symbols: readonly SymbolEntry[] = [];
  /** Last update id of each symbol before the block. */
  ids: Float64Array = new Float64Array(0);
  keyframe: RecordRange;
  records: RecordRange;
  #bytes = new Uint8Array(SLACK_BYTES);
  #view = new DataView(this.#bytes.buffer);

  constructor() {
    this.keyframe = { view: this.#view, start: 0, end: 0 };
    this.records = this.keyframe;
  }

  /** Reads and checks a block; after a refusal the block before is gone, too. */
  async load(source: RecordingSource, entry: BlockEntry): Promise<Result<true, RecordingError>> {
    const read = await readBytes(source, entry.offset, entry.length);
    if (!read.ok) return read;
    const header = readBlockHeader(read.value);
    if (header === null || !describes(header, entry)) return damaged(entry, 'its header is damaged');
    const payload = read.value.subarray(BLOCK_HEADER_BYTES);
    this.#hold(payload);
    if (crc32(this.#view, 0, payload.length) !== header.payloadCrc)
      return damaged(entry, 'its checksum is wrong');
    this.firstTime = header.firstTime;
    this.updates = header.updates;
    this.notes = header.notes;
    return this.#divide(payload.length, header.keyframe)
      ? ok(true)
      : damaged(entry, 'its parts make no sense');
  }

  #hold(payload: Uint8Array): void {
    if (this.#bytes.length < payload.length + SLACK_BYTES) {
      this.#bytes = new Uint8Array(payload.length + SLACK_BYTES);
      this.#view = new DataView(this.#bytes.buffer);
    }
    this.#bytes.set(payload);
  }

  /** Finds symbol table, keyframe and records in the payload. */
  #divide(length: number, hasKeyframe: boolean): boolean {
    const input = new ByteReader(this.#bytes.subarray(0, length));
    const symbols = readSymbols(input);
    if (symbols === null) return false;
    this.symbols = symbols;
    this.ids = Float64Array.from(symbols, (symbol) => symbol.updateId);
    const keyframeLength = hasKeyframe ? input.u32() : 0;
    const start = input.position;
    input.take(keyframeLength);
    this.keyframe = { view: this.#view, start, end: input.position };
    this.records = { view: this.#view, start: input.position, end: length };
    return !input.overrun;
  }
}

function describes(header: BlockHeader, entry: BlockEntry): boolean {
  return (
    header.payloadLength + BLOCK_HEADER_BYTES === entry.length &&
    header.keyframe === entry.keyframe &&
    header.firstTime === entry.firstTime &&
    header.lastTime === entry.lastTime &&
    header.updates === entry.updates &&
    header.notes === entry.notes
  );
}

function damaged(entry: BlockEntry, what: string): Result<never, RecordingError> {
  const words = `the block at byte ${entry.offset} of the recording is damaged: ${what}`;
  return err(recordingError('damaged_block', entry.offset, words));
}
