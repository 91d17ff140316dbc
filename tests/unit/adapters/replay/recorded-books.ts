import { expect } from 'vitest';
import { RecordingReader } from '../../../../src/app/recording/reader';
import type { SymbolScale } from '../../../../src/core/market/scale';
import { BookUpdate } from '../../../../src/core/market/update';
import { fromScaled, plain } from '../../../../src/core/money';
import { memoryRecording, type MemorySink } from './importing';

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

interface NaiveBook {
  bids: Map<string, string>;
  asks: Map<string, string>;
}

/** Every state that a recording leads through, kept by the most naive book there is. */
export async function booksOf(sink: MemorySink): Promise<BookState[]> {
  const opened = await RecordingReader.open(memoryRecording(sink.bytes));
  if (!opened.ok) expect.fail(opened.error.message);
  const reader = opened.value;
  const books = reader.symbols.map((): NaiveBook => ({ bids: new Map(), asks: new Map() }));
  const states: BookState[] = [];
  for (let block = await reader.nextBlock(); block.ok && block.value; block = await reader.nextBlock()) {
    readBlock(reader, books, states);
  }
  return states;
}

function readBlock(reader: RecordingReader, books: readonly NaiveBook[], states: BookState[]): void {
  const update = new BookUpdate();
  for (let event = reader.next(update); event !== 'end'; event = reader.next(update)) {
    const book = books[update.symbol];
    if (event === 'note' || !book) continue;
    apply(book, update, reader.scale(update.symbol));
    if (event === 'update') states.push(stateOf(update, reader.symbols[update.symbol]?.name ?? '', book));
  }
}

function apply(book: NaiveBook, update: BookUpdate, scale: SymbolScale): void {
  if (update.reset) {
    book.bids.clear();
    book.asks.clear();
  }
  applySide(book.bids, update, [0, update.bidCount], scale);
  applySide(book.asks, update, [update.bidCount, update.askCount], scale);
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

function stateOf(update: BookUpdate, symbol: string, book: NaiveBook): BookState {
  const { time, received, updateId, tick, resync } = update;
  const sides = { bids: Object.fromEntries(book.bids), asks: Object.fromEntries(book.asks) };
  return { symbol, time, received, updateId, tick, resync, ...sides };
}
