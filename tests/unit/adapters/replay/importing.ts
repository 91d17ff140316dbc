import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { zlibGunzip } from '../../../../src/adapters/files/node-file';
import type { ImportOptions, ImportSummary } from '../../../../src/adapters/replay/contract';
import { importMarketData } from '../../../../src/adapters/replay/import';
import type { ImportError } from '../../../../src/adapters/replay/import-error';
import type { ImportSink, ImportSource } from '../../../../src/app/import/port';
import { RecordingReader } from '../../../../src/app/recording/reader';
import type { RecordingSource } from '../../../../src/app/recording/source';
import { fromScaled, plain } from '../../../../src/core/money';
import type { SymbolScale } from '../../../../src/core/market/scale';
import { BookUpdate } from '../../../../src/core/market/update';
import type { Result } from '../../../../src/core/result';

/** Asked for the long runs that a change does not wait for. */
export const isLong = process.env['SUNDOWN_LONG'] === '1';

/** A sink that remembers what was done to it. */
export class MemorySink implements ImportSink {
  readonly calls: string[] = [];
  #parts: Uint8Array[] = [];

  append(bytes: Uint8Array): void {
    this.#parts.push(bytes);
  }

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#parts.flatMap((part) => Array.from(part)));
  }

  written(): Promise<RecordingSource> {
    return Promise.resolve(memoryRecording(this.bytes));
  }

  async commit(): Promise<void> {
    this.calls.push('commit');
  }

  async discard(): Promise<void> {
    this.calls.push('discard');
    this.#parts = [];
  }
}

/** A recording in memory. */
export function memoryRecording(bytes: Uint8Array): RecordingSource {
  return { size: bytes.length, read: async (offset, length) => bytes.slice(offset, offset + length) };
}

/** A file of the project's own fixtures. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../fixtures/formats/${name}`, import.meta.url)));
}

/** A file of the recorded markets beside the project, or null where they are not there. */
export function sharedFile(path: string): string | null {
  const url = new URL(`../../../../../shared/${path}`, import.meta.url);
  return existsSync(url) ? url.pathname : null;
}

/** `bytes` as a file that comes in pieces of `piece` bytes. */
export function source(name: string, bytes: Uint8Array, piece = bytes.length): ImportSource {
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece);
  }
  return { name, size: bytes.length, bytes: pieces };
}

/** The outcome of an import and what it left. */
export interface Imported {
  readonly result: Result<ImportSummary, ImportError>;
  readonly sink: MemorySink;
}

/** Imports a file held in memory. */
export async function importBytes(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Imported> {
  const sink = new MemorySink();
  const result = await importMarketData(source(name, bytes), sink, { gunzip: zlibGunzip, ...options });
  return { result, sink };
}

/** Imports text as a file. */
export function importText(text: string, name = 'file'): Promise<Imported> {
  return importBytes(name, utf8(text));
}

/** The summary of an import that must go well. */
export async function summaryOf(imported: Promise<Imported>): Promise<ImportSummary> {
  const { result } = await imported;
  if (!result.ok) expect.fail(result.error.message);
  return result.value;
}

/** Text as UTF-8 bytes. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Packed as gzip. */
export function gzipped(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(bytes));
}

/** One side of a book by price, both as plain decimals. */
export type Side = Record<string, string>;

/** The state of one symbol's book after an update of a recording. */
export interface BookState {
  readonly symbol: string;
  readonly time: number;
  readonly received: number;
  readonly updateId: number;
  readonly tick: boolean;
  readonly resync: boolean;
  readonly bids: Side;
  readonly asks: Side;
}

/** Every state that a recording leads through, kept by the most naive book there is. */
export async function booksOf(sink: MemorySink): Promise<BookState[]> {
  const opened = await RecordingReader.open(memoryRecording(sink.bytes));
  if (!opened.ok) expect.fail(opened.error.message);
  const reader = opened.value;
  const books = new Map<number, { bids: Map<string, string>; asks: Map<string, string> }>();
  const states: BookState[] = [];
  const update = new BookUpdate();
  for (let block = await reader.nextBlock(); block.ok && block.value; block = await reader.nextBlock()) {
    for (let event = reader.next(update); event !== 'end'; event = reader.next(update)) {
      if (event === 'note') continue;
      const book = books.get(update.symbol) ?? { bids: new Map(), asks: new Map() };
      books.set(update.symbol, book);
      if (update.reset) [book.bids, book.asks] = [new Map(), new Map()];
      applySide(book.bids, update, [0, update.bidCount], reader.scale(update.symbol));
      applySide(book.asks, update, [update.bidCount, update.askCount], reader.scale(update.symbol));
      if (event === 'update') states.push(stateOf(update, reader.symbols[update.symbol]?.name ?? '', book));
    }
  }
  return states;
}

function applySide(
  side: Map<string, string>,
  update: BookUpdate,
  [from, count]: readonly [number, number],
  { priceDecimals, qtyDecimals }: SymbolScale,
): void {
  for (let i = from; i < from + count; i += 1) {
    const price = plain(fromScaled(update.prices[i] ?? NaN, priceDecimals));
    const quantity = plain(fromScaled(update.quantities[i] ?? NaN, qtyDecimals));
    if (quantity === '0') side.delete(price);
    else side.set(price, quantity);
  }
}

function stateOf(
  update: BookUpdate,
  symbol: string,
  book: { bids: Map<string, string>; asks: Map<string, string> },
): BookState {
  const { time, received, updateId, tick, resync } = update;
  return { symbol, time, received, updateId, tick, resync, bids: sorted(book.bids), asks: sorted(book.asks) };
}

/** As an object whose comparison does not depend on the order of insertion. */
function sorted(side: Map<string, string>): Side {
  return Object.fromEntries(side);
}
