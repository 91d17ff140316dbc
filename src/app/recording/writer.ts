import type { SymbolScale } from '../../core/market/scale';
import type { BookUpdate } from '../../core/market/update';
import { ok, type Result } from '../../core/result';
import type { EpochMs } from '../../core/time';
import { BlockBuilder } from './block-builder';
import { type BlockEntry, countUpdates, indexAndTrailer, timeSpan } from './block-index';
import type { RecordingError } from './error';
import { fileHeader } from './file-header';
import { KeyframePolicy } from './keyframe-policy';
import type { RecordingSink } from './source';
import type { RecordedSymbol, RecordingInfo, RecordingNote } from './stream';
import { SymbolBooks } from './symbol-books';

/** A block is closed at so many updates or bytes of records, whichever comes first. */
const BLOCK_UPDATES = 4096;
const BLOCK_BYTES = 256 * 1024;

/** What a finished recording holds. */
export interface RecordingSummary {
  readonly symbols: readonly RecordedSymbol[];
  readonly updates: number;
  readonly notes: number;
  readonly blocks: number;
  readonly bytes: number;
  /** Time of the first event; null if there is none. */
  readonly firstTime: EpochMs | null;
  /** Latest time of any event; null if there is none. */
  readonly lastTime: EpochMs | null;
}

/**
 * Writes one recording (`docs/recording-format.md`). The header goes to the sink at once, each block when it
 * is closed, the index at `finish`. A number that is no whole number from 0 to 2^53 - 1, or a symbol never
 * declared, is the caller's bug: it throws a RangeError, and the writer is of no use after it.
 */
export class RecordingWriter {
  readonly #sink: RecordingSink;
  readonly #books = new SymbolBooks();
  readonly #block = new BlockBuilder();
  readonly #keyframes = new KeyframePolicy();
  readonly #blocks: BlockEntry[] = [];
  #bytes = 0;
  #notes = 0;
  #open = false;
  #finished = false;

  constructor(sink: RecordingSink, info: RecordingInfo) {
    this.#sink = sink;
    this.#emit(fileHeader(info));
  }

  /** The symbols so far, each with the scale that `write` expects of its integers now. */
  get symbols(): readonly RecordedSymbol[] {
    return this.#books.symbols;
  }

  /**
   * Names a symbol, and answers its index. For a known name whose scale must grow, the block is closed and
   * the symbol goes on at the finer of both scales: read it from `symbols`. Refused where the name or the
   * scale is impossible, or a level of the book would reach 2^53 at the finer scale; then nothing has
   * changed.
   */
  declareSymbol(name: string, scale: SymbolScale): Result<number, RecordingError> {
    const known = this.#books.indexOf(name);
    if (known === undefined) return this.#books.add(name, scale);
    if (!this.#books.mustGrow(known, scale)) return ok(known);
    this.flush();
    const grown = this.#books.grow(known, scale);
    if (grown.ok) this.#keyframes.demand();
    return grown;
  }

  /** Adds an update; its integers are at its symbol's scale. Nothing of it is kept. */
  write(update: BookUpdate): void {
    this.#begin(update.time);
    this.#block.update(update);
    this.#books.apply(update);
    if (this.#block.updates >= BLOCK_UPDATES || this.#block.recordBytes >= BLOCK_BYTES) this.flush();
  }

  /** Adds an event that is no book update. Its code has at most 255 bytes. */
  writeNote(note: RecordingNote): void {
    this.#begin(note.time);
    this.#block.note(note);
    this.#notes++;
    if (this.#block.recordBytes >= BLOCK_BYTES) this.flush();
  }

  /** Closes the block, so that all that was written is with the sink. Does nothing where nothing was. */
  flush(): void {
    if (!this.#open) return;
    this.#open = false;
    const block = this.#block;
    const bytes = block.build(this.#books.symbols);
    this.#blocks.push({ offset: this.#bytes, length: bytes.length, ...block.facts() });
    this.#keyframes.closed(block);
    this.#emit(bytes);
  }

  /** Closes the block and adds the index; the writer is done. */
  finish(): RecordingSummary {
    this.#assertUnfinished();
    this.flush();
    this.#finished = true;
    const symbols = this.#books.entries();
    this.#emit(indexAndTrailer({ symbols, blocks: this.#blocks }, this.#bytes));
    return this.#summary();
  }

  #begin(time: EpochMs): void {
    if (this.#open) return;
    this.#assertUnfinished();
    this.#open = true;
    this.#block.begin(time, this.#books.updateIds(), this.#keyframes.due ? this.#books.seeds(time) : null);
  }

  #assertUnfinished(): void {
    if (this.#finished) throw new Error('the recording is finished');
  }

  #emit(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    this.#sink(bytes);
  }

  #summary(): RecordingSummary {
    const blocks = this.#blocks;
    return {
      symbols: this.#books.symbols,
      updates: countUpdates(blocks),
      notes: this.#notes,
      blocks: blocks.length,
      bytes: this.#bytes,
      ...timeSpan(blocks),
    };
  }
}
