import type { SymbolScale } from '../../core/market/scale';
import type { BookUpdate } from '../../core/market/update';
import { err, ok, type Result } from '../../core/result';
import type { EpochMs } from '../../core/time';
import { BlockEvents } from './block-events';
import { type BlockEntry, countUpdates, timeSpan } from './block-index';
import { type RecordingError, recordingError } from './error';
import { FILE_HEADER_MAX_BYTES, type FileHeader, readFileHeader } from './file-header';
import { LoadedBlock } from './loaded-block';
import { type LocatedBlocks, locateBlocks } from './locate-blocks';
import { readBytes } from './read-bytes';
import { finerScale, sameScale } from './recorded-book';
import type { RecordingSource } from './source';
import type { RecordedEvent, RecordedSymbol, RecordingInfo, RecordingNote, RecordingStream } from './stream';

const NO_SCALE: SymbolScale = { priceDecimals: 0, qtyDecimals: 0 };

/**
 * Reads one recording, block by block. `nextBlock` must not be called, nor `seek`, while a `nextBlock` is
 * pending.
 */
export class RecordingReader implements RecordingStream {
  readonly info: RecordingInfo;
  readonly symbols: readonly RecordedSymbol[];
  readonly complete: boolean;
  /** Bytes after the last whole block that are lost; 0 where complete. */
  readonly unusedBytes: number;
  /** Every block in order, for a scrub bar. */
  readonly blocks: readonly BlockEntry[];
  readonly firstTime: EpochMs | null;
  readonly lastTime: EpochMs | null;
  readonly updates: number;
  readonly #source: RecordingSource;
  readonly #header: FileHeader;
  readonly #located: LocatedBlocks;
  readonly #block = new LoadedBlock();
  readonly #events = new BlockEvents(this.#block);
  /** Index of the block that `nextBlock` loads. */
  #position = 0;

  private constructor(source: RecordingSource, header: FileHeader, located: LocatedBlocks) {
    this.#source = source;
    this.#header = header;
    this.#located = located;
    this.info = header.info;
    this.symbols = located.symbols.map(({ name, scale }) => ({ name, scale }));
    this.complete = located.complete;
    this.unusedBytes = located.unusedBytes;
    this.blocks = located.blocks;
    this.updates = countUpdates(located.blocks);
    const { firstTime, lastTime } = timeSpan(located.blocks);
    this.firstTime = firstTime;
    this.lastTime = lastTime;
  }

  /**
   * Reads header and index. A file without its end is opened up to its last whole block, with `complete`
   * false. Errors: `not_a_recording`, `newer_version`, `damaged_header`, `unreadable`.
   */
  static async open(source: RecordingSource): Promise<Result<RecordingReader, RecordingError>> {
    const start = await readBytes(source, 0, Math.min(source.size, FILE_HEADER_MAX_BYTES));
    if (!start.ok) return start;
    const header = readFileHeader(start.value);
    if (!header.ok) return header;
    const located = await locateBlocks(source, header.value.length);
    return located.ok ? ok(new RecordingReader(source, header.value, located.value)) : located;
  }

  get note(): RecordingNote {
    return this.#events.note;
  }

  scale(symbol: number): SymbolScale {
    return this.#events.scale(symbol) ?? this.symbols[symbol]?.scale ?? NO_SCALE;
  }

  async nextBlock(): Promise<Result<boolean, RecordingError>> {
    if (this.#events.fault) return err(this.#madeWrong(this.blocks[this.#position - 1]));
    this.#events.clear();
    const entry = this.blocks[this.#position];
    if (entry === undefined) return ok(false);
    const loaded = await this.#block.load(this.#source, entry);
    if (!loaded.ok) return loaded;
    if (!this.#knowsSymbols()) return err(this.#madeWrong(entry));
    this.#position++;
    this.#events.begin();
    return ok(true);
  }

  next(update: BookUpdate): RecordedEvent {
    return this.#events.next(update);
  }

  /** Time of the next event of the loaded block; NaN at its end. */
  peekTime(): number {
    return this.#events.peekTime();
  }

  seek(time: EpochMs): number {
    this.#position = keyframeFor(this.blocks, time);
    this.#events.restart();
    return countUpdates(this.blocks.slice(0, this.#position));
  }

  fork(): RecordingReader {
    return new RecordingReader(this.#source, this.#header, this.#located);
  }

  /** Whether the block's symbols are the recording's, none at a finer scale than the recording names. */
  #knowsSymbols(): boolean {
    return this.#block.symbols.every(({ name, scale }, i) => {
      const known = this.symbols[i];
      return known?.name === name && sameScale(known.scale, finerScale(known.scale, scale));
    });
  }

  #madeWrong(entry: BlockEntry | undefined): RecordingError {
    const offset = entry?.offset ?? 0;
    const words = `the block at byte ${offset} of the recording is damaged: its records make no sense`;
    return recordingError('damaged_block', offset, words);
  }
}

/**
 * The last keyframe from which playing on to `time` ends where playing from the start ends: at the first
 * event that is later. So it must not lie beyond a block with a later event, though the blocks after it begin
 * earlier again.
 */
function keyframeFor(blocks: readonly BlockEntry[], time: EpochMs): number {
  let found = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.keyframe && block.firstTime <= time) found = index;
    if (block.lastTime > time) break;
  }
  return found;
}
