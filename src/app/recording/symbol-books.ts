import { Book } from '../../core/market/book';
import type { SymbolScale } from '../../core/market/scale';
import { BookUpdate } from '../../core/market/update';
import { err, ok, type Result } from '../../core/result';
import type { EpochMs } from '../../core/time';
import { type RecordingError, recordingError } from './error';
import { finerScale, readWholeBook, rescale, sameScale } from './recorded-book';
import type { RecordedSymbol } from './stream';
import { MAX_SYMBOLS, type SymbolEntry, symbolFault } from './symbol-table';

/** The symbols that a writer knows, each with its scale, whole book and last update id. */
export class SymbolBooks {
  readonly #symbols: RecordedSymbol[] = [];
  readonly #books: Book[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #seed = new BookUpdate();

  get symbols(): readonly RecordedSymbol[] {
    return this.#symbols;
  }

  /** Index of a known symbol. */
  indexOf(name: string): number | undefined {
    return this.#indexes.get(name);
  }

  /** Adds a symbol with an empty book; the answer is its index. */
  add(name: string, scale: SymbolScale): Result<number, RecordingError> {
    const fault =
      this.#symbols.length < MAX_SYMBOLS ? symbolFault(name, scale) : 'a recording is full of symbols';
    if (fault !== null) return err(recordingError('bad_symbol', 0, fault));
    const index = this.#symbols.length;
    this.#symbols.push({ name, scale });
    this.#books.push(new Book());
    this.#indexes.set(name, index);
    return ok(index);
  }

  /** Whether a symbol's scale is too coarse for `scale`. */
  mustGrow(index: number, scale: SymbolScale): boolean {
    const known = this.#symbol(index).scale;
    return !sameScale(known, finerScale(known, scale));
  }

  /**
   * Brings a symbol to the finer of its scale and `scale`, its book with it; refused where a number would
   * reach 2^53.
   */
  grow(index: number, scale: SymbolScale): Result<number, RecordingError> {
    const { name, scale: known } = this.#symbol(index);
    const finer = finerScale(known, scale);
    const fault = symbolFault(name, finer);
    if (fault !== null) return err(recordingError('bad_symbol', 0, fault));
    this.#read(index);
    if (!rescale(this.#seed, known, finer))
      return err(recordingError('scale_overflow', 0, tooFine(name, finer)));
    this.#book(index).apply(this.#seed);
    this.#symbols[index] = { name, scale: finer };
    return ok(index);
  }

  /** Applies an update to its symbol's book. */
  apply(update: BookUpdate): void {
    this.#book(update.symbol).apply(update);
  }

  /** Last update id of each symbol. */
  updateIds(): Float64Array {
    return Float64Array.from(this.#books, (book) => book.updateId);
  }

  /** The symbols as the index has them. */
  entries(): SymbolEntry[] {
    return this.#symbols.map(({ name, scale }, index) => ({
      name,
      scale,
      updateId: this.#book(index).updateId,
    }));
  }

  /** Every symbol's whole book as a seeding update at `time`; the update is reused from one to the next. */
  *seeds(time: EpochMs): Generator<BookUpdate> {
    for (let index = 0; index < this.#books.length; index++) {
      this.#read(index);
      this.#seed.time = time;
      this.#seed.received = time;
      yield this.#seed;
    }
  }

  #read(index: number): void {
    const book = this.#book(index);
    this.#seed.symbol = index;
    this.#seed.updateId = book.updateId;
    this.#seed.reset = true;
    this.#seed.tick = false;
    readWholeBook(book, this.#seed);
  }

  #symbol(index: number): RecordedSymbol {
    const symbol = this.#symbols[index];
    if (symbol === undefined) throw new RangeError(`symbol ${index} was not declared`);
    return symbol;
  }

  #book(index: number): Book {
    const book = this.#books[index];
    if (book === undefined) throw new RangeError(`symbol ${index} was not declared`);
    return book;
  }
}

function tooFine(name: string, scale: SymbolScale): string {
  return (
    `${name} has levels too large for ${scale.priceDecimals} price and ${scale.qtyDecimals} quantity decimals: ` +
    'as whole numbers they would pass 2^53'
  );
}
