import { err, ok, type Result } from '../../core/result';
import { type RecordingError, recordingError } from './error';
import type { RecordingReader } from './reader';
import { finerScale } from './recorded-book';
import type { RecordedSymbol } from './stream';

/** The symbols of several recordings as one list, and where each file's symbols are in it. */
export interface MergedSymbols {
  readonly symbols: readonly RecordedSymbol[];
  /** For each file, for each of its symbols: the place in `symbols`. */
  readonly places: readonly (readonly number[])[];
}

/**
 * Joins the symbols by name, in the order of the files, each at the finest scale that any file has. Files
 * that share a symbol must follow each other in time: two books of one symbol at once are no book
 * (`symbol_overlap`).
 */
export function mergeSymbols(readers: readonly RecordingReader[]): Result<MergedSymbols, RecordingError> {
  const overlap = findOverlap(readers);
  if (overlap !== null) return err(recordingError('symbol_overlap', 0, overlap));
  const symbols: RecordedSymbol[] = [];
  const indexes = new Map<string, number>();
  const places = readers.map((reader) =>
    reader.symbols.map(({ name, scale }) => {
      const index = indexes.get(name) ?? symbols.length;
      indexes.set(name, index);
      symbols[index] = { name, scale: finerScale(scale, symbols[index]?.scale ?? scale) };
      return index;
    }),
  );
  return ok({ symbols, places });
}

function findOverlap(readers: readonly RecordingReader[]): string | null {
  for (const [later, reader] of readers.entries()) {
    for (const before of readers.slice(0, later)) {
      const shared = before.symbols.find(({ name }) => reader.symbols.some((symbol) => symbol.name === name));
      if (shared !== undefined && !follow(before, reader)) return overlapWords(shared.name, before, reader);
    }
  }
  return null;
}

/**
 * Whether one recording ends before the other begins; where they meet in one millisecond the file order must
 * agree.
 */
function follow(before: RecordingReader, later: RecordingReader): boolean {
  if (before.firstTime === null || before.lastTime === null) return true;
  if (later.firstTime === null || later.lastTime === null) return true;
  return before.lastTime <= later.firstTime || later.lastTime < before.firstTime;
}

function overlapWords(name: string, a: RecordingReader, b: RecordingReader): string {
  return (
    `"${a.info.source}" and "${b.info.source}" both hold ${name} at the same time, ` +
    'and two books cannot be one: replay them one after the other'
  );
}
