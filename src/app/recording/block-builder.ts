import type { BookUpdate } from '../../core/market/update';
import { type BlockFacts, writeBlockHeader } from './block-header';
import { ByteWriter } from './bytes';
import { crc32 } from './crc32';
import { DeltaState } from './delta-state';
import { BLOCK_HEADER_BYTES, MAX_PAYLOAD_BYTES } from './layout';
import { RecordEncoder } from './record-encoder';
import type { RecordedSymbol, RecordingNote } from './stream';
import { type SymbolEntry, writeSymbols } from './symbol-table';

/** Puts one block after another together; buffers are reused. */
export class BlockBuilder {
  updates = 0;
  notes = 0;
  firstTime = 0;
  lastTime = 0;
  /** Whether the block has a keyframe. */
  keyframe = false;
  /** Last update id of each symbol before the block. */
  #ids: Float64Array = new Float64Array(0);
  readonly #records = new ByteWriter(320 * 1024);
  readonly #keyframe = new ByteWriter(64 * 1024);
  readonly #block = new ByteWriter(512 * 1024);
  readonly #state = new DeltaState();
  readonly #encoder = new RecordEncoder(this.#records, this.#state);
  readonly #keyframeEncoder = new RecordEncoder(this.#keyframe, this.#state);

  /** Bytes of records so far. */
  get recordBytes(): number {
    return this.#records.length;
  }

  /** Bytes of the keyframe. */
  get keyframeBytes(): number {
    return this.#keyframe.length;
  }

  /**
   * Begins a block at `time`; `ids` are the symbols' last update ids; `seeds` the books, where it gets a
   * keyframe.
   */
  begin(time: number, ids: Float64Array, seeds: Iterable<BookUpdate> | null): void {
    this.updates = 0;
    this.notes = 0;
    this.firstTime = time;
    this.lastTime = time;
    this.#ids = ids;
    this.#records.length = 0;
    this.#keyframe.length = 0;
    this.keyframe = seeds !== null;
    this.#state.restart(time, ids);
    for (const seed of seeds ?? []) this.#keyframeEncoder.update(seed);
    this.#state.restart(time, ids);
  }

  /** Adds an update. */
  update(update: BookUpdate): void {
    this.#state.reserve(update.symbol + 1);
    this.#encoder.update(update);
    this.updates++;
    if (update.time > this.lastTime) this.lastTime = update.time;
  }

  /** Adds a note. */
  note(note: RecordingNote): void {
    this.#encoder.note(note);
    this.notes++;
    if (note.time > this.lastTime) this.lastTime = note.time;
  }

  /** Header and payload of the block; the symbols are those of its end. The array is fresh. */
  build(symbols: readonly RecordedSymbol[]): Uint8Array<ArrayBuffer> {
    const out = this.#block;
    out.length = BLOCK_HEADER_BYTES;
    writeSymbols(out, this.#entries(symbols));
    if (this.keyframe) {
      out.u32(this.#keyframe.length);
      out.append(this.#keyframe.written());
    }
    out.append(this.#records.written());
    const end = out.length;
    const payloadLength = end - BLOCK_HEADER_BYTES;
    if (payloadLength > MAX_PAYLOAD_BYTES)
      throw new RangeError(`a block of ${payloadLength} bytes is too large`);
    const payloadCrc = crc32(out.view, BLOCK_HEADER_BYTES, end);
    out.length = 0;
    writeBlockHeader(out, { ...this.facts(), payloadLength, payloadCrc });
    return out.bytes.slice(0, end);
  }

  /** What the index says of the block. */
  facts(): BlockFacts {
    const { keyframe, firstTime, lastTime, updates, notes } = this;
    return { keyframe, firstTime, lastTime, updates, notes };
  }

  #entries(symbols: readonly RecordedSymbol[]): SymbolEntry[] {
    return symbols.map(({ name, scale }, i) => ({ name, scale, updateId: this.#ids[i] ?? 0 }));
  }
}
