import type { SymbolScale } from '../../core/market/scale';
import type { BookUpdate } from '../../core/market/update';
import { err, ok, type Result } from '../../core/result';
import { type EpochMs, epochMs } from '../../core/time';
import { type RecordingError, recordingError } from './error';
import { type MergedSymbols, mergeSymbols } from './merged-symbols';
import type { RecordingReader } from './reader';
import { finerScale, rescale, sameScale } from './recorded-book';
import type { RecordedEvent, RecordedSymbol, RecordingNote, RecordingStream } from './stream';

const NO_NOTE: RecordingNote = { time: epochMs(0), code: '', payload: '' };
const NO_SCALE: SymbolScale = { priceDecimals: 0, qtyDecimals: 0 };

/**
 * Joins recordings to one stream, which then moves them by itself: use their readers no more.
 * Error: `symbol_overlap`, where two hold one symbol at the same time.
 */
export function mergeRecordings(
  readers: readonly RecordingReader[],
): Result<RecordingStream, RecordingError> {
  const merged = mergeSymbols(readers);
  return merged.ok ? ok(new MergedRecordings(readers, merged.value)) : merged;
}

/**
 * Several recordings as one stream, by event time; of events at one time the earlier file's comes first. An
 * event out of order within its file stays where the file has it. A symbol in several files keeps the finest
 * scale met so far: the numbers of a coarser file are multiplied, never divided, so that a scale only ever
 * grows.
 */
class MergedRecordings implements RecordingStream {
  readonly symbols: readonly RecordedSymbol[];
  readonly firstTime: EpochMs | null;
  readonly lastTime: EpochMs | null;
  readonly updates: number;
  readonly complete: boolean;
  note = NO_NOTE;
  readonly #readers: readonly RecordingReader[];
  readonly #merged: MergedSymbols;
  /** Time of each file's next event: NaN where its block has ended, Infinity where the file has. */
  readonly #heads: Float64Array;
  /** Scale in force for each symbol met. */
  #scales: SymbolScale[] = [];
  #fault: RecordingError | null = null;

  constructor(readers: readonly RecordingReader[], merged: MergedSymbols) {
    this.#readers = readers;
    this.#merged = merged;
    this.#heads = new Float64Array(readers.length).fill(Number.NaN);
    this.symbols = merged.symbols;
    this.updates = readers.reduce((sum, reader) => sum + reader.updates, 0);
    this.complete = readers.every((reader) => reader.complete);
    const spans = readers.flatMap(({ firstTime, lastTime }) => [firstTime ?? [], lastTime ?? []].flat());
    this.firstTime = spans.length === 0 ? null : epochMs(Math.min(...spans));
    this.lastTime = spans.length === 0 ? null : epochMs(Math.max(...spans));
  }

  scale(symbol: number): SymbolScale {
    return this.#scales[symbol] ?? this.symbols[symbol]?.scale ?? NO_SCALE;
  }

  async nextBlock(): Promise<Result<boolean, RecordingError>> {
    if (this.#fault !== null) return err(this.#fault);
    for (const [file, reader] of this.#readers.entries()) {
      while (Number.isNaN(this.#heads[file])) {
        const loaded = await reader.nextBlock();
        if (!loaded.ok) return loaded;
        this.#heads[file] = loaded.value ? reader.peekTime() : Number.POSITIVE_INFINITY;
      }
    }
    return ok(this.#heads.some((time) => time < Number.POSITIVE_INFINITY));
  }

  next(update: BookUpdate): RecordedEvent {
    const file = this.#earliest();
    const reader = this.#readers[file];
    if (reader === undefined) return 'end';
    const event = reader.next(update);
    this.#heads[file] = event === 'end' ? Number.NaN : reader.peekTime();
    if (event === 'note') this.note = reader.note;
    if (event === 'end' || event === 'note') return event;
    const scale = reader.scale(update.symbol);
    update.symbol = this.#merged.places[file]?.[update.symbol] ?? 0;
    if (event === 'scale') this.#grow(update.symbol, scale);
    return this.#bring(update, scale) ? event : 'end';
  }

  peekTime(): number {
    return this.#heads[this.#earliest()] ?? Number.NaN;
  }

  seek(time: EpochMs): number {
    this.#heads.fill(Number.NaN);
    this.#scales = [];
    this.#fault = null;
    return this.#readers.reduce((before, reader) => before + reader.seek(time), 0);
  }

  fork(): MergedRecordings {
    return new MergedRecordings(
      this.#readers.map((reader) => reader.fork()),
      this.#merged,
    );
  }

  /** The file whose event comes next; -1 where a block must be loaded first, or nothing is left. */
  #earliest(): number {
    let earliest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let file = 0; file < this.#heads.length; file++) {
      const time = this.#heads[file] ?? Number.NaN;
      if (Number.isNaN(time)) return -1;
      if (time >= least) continue;
      earliest = file;
      least = time;
    }
    return earliest;
  }

  #grow(symbol: number, scale: SymbolScale): void {
    this.#scales[symbol] = finerScale(scale, this.#scales[symbol] ?? scale);
  }

  /** Brings an update from its file's scale to the one in force; false where a number would reach 2^53. */
  #bring(update: BookUpdate, scale: SymbolScale): boolean {
    const target = this.scale(update.symbol);
    if (target === scale || sameScale(target, scale)) return true;
    if (rescale(update, scale, target)) return true;
    const name = this.symbols[update.symbol]?.name ?? '';
    const words = `the recordings of ${name} cannot be joined: a level passes 2^53 at the finer scale of another file`;
    this.#fault = recordingError('scale_overflow', 0, words);
    return false;
  }
}
