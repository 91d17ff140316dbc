import type { FeedSink } from '../../../app/live/venue-port';
import type { SymbolScale } from '../../../core/market/scale';
import type { Nonsense, VenueEvent } from '../event';
import { BackOff } from '../socket/back-off';
import type { Line, Visit } from '../socket/life-cycle';
import type { Desk, Dialect, Protocol, VenueContext } from './dialect';
import { LiveBook } from './live-book';
import type { SymbolOutlet } from './symbol-outlet';

/** What a session is made of. */
export interface SessionParts {
  readonly line: Line;
  readonly dialect: Dialect;
  readonly context: VenueContext;
  readonly symbols: readonly string[];
  readonly outlets: readonly SymbolOutlet[];
  readonly sink: FeedSink;
  /** The scale of a symbol by the venue's markets; null where they do not have it. */
  scaleOf(this: void, symbol: string): SymbolScale | null;
}

/** One connection's work: the venue's frames become books, which are told while the connection is the one in use. */
export class Session implements Visit {
  readonly books: readonly LiveBook[];
  readonly #parts: SessionParts;
  readonly #protocol: Protocol;
  readonly #bySymbol: ReadonlyMap<string, number>;
  #isOpen = false;
  #isInUse = false;
  #isDoubtful = false;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#bySymbol = new Map(parts.symbols.map((symbol, index) => [symbol, index]));
    this.books = parts.outlets.map((outlet) => this.#newBook(outlet));
    this.#protocol = parts.dialect.protocol(this.#desk());
  }

  /** Its connection is the one in use from now on. */
  use(): void {
    this.#isInUse = true;
    if (this.#isOpen) for (const book of this.books) book.present();
  }

  /** Its connection is not the one in use any more. */
  retire(): void {
    this.#isInUse = false;
    for (const book of this.books) book.retire();
  }

  opened(): void {
    this.#isOpen = true;
    if (this.#isInUse) for (const book of this.books) book.present();
    for (const book of this.books) book.await();
    this.#protocol.opened();
  }

  frame(text: string): void {
    const read = this.#parts.dialect.read(text);
    if (this.#isInUse) this.#parts.sink.frame(this.#symbolOf(read.ok ? read.value : []), text.length);
    if (this.#isDoubtful) this.#believe();
    if (!read.ok) this.#nonsense(read.error);
    else for (const event of read.value) this.#take(event);
  }

  doubtful(): void {
    this.#isDoubtful = true;
    for (const book of this.books) book.doubt();
  }

  isReady(): boolean {
    const { outlets } = this.#parts;
    return (
      this.books.every((book, index) => book.trouble === null || book.isRefused || !outlets[index]?.isLive) &&
      this.books.some((book) => book.trouble === null)
    );
  }

  /** Gives a symbol's book up and gets a whole one. */
  resync(symbol: number): void {
    const book = this.books[symbol];
    if (book?.trouble === null) book.giveUp('syncing', 'a whole book was asked for');
  }

  #believe(): void {
    this.#isDoubtful = false;
    for (const book of this.books) book.present();
  }

  #take(event: VenueEvent): void {
    if (event.kind === 'leave') this.#parts.line.leave(event.detail);
    else this.#protocol.take(event);
  }

  /** A frame that cannot be read may have been a change: where the venue's order would not show that, all is given up. */
  #nonsense({ symbol, detail }: Nonsense): void {
    if (this.#parts.dialect.losses === 'found') return;
    const index = this.#bySymbol.get(symbol ?? '');
    const books = index === undefined ? this.books : [this.books[index]];
    for (const book of books) if (book?.trouble === null) book.giveUp('gap', detail);
  }

  #symbolOf(events: readonly VenueEvent[]): number {
    const [first] = events;
    return (first?.kind === 'book' ? this.#bySymbol.get(first.symbol) : undefined) ?? -1;
  }

  #newBook(outlet: SymbolOutlet): LiveBook {
    const { dialect, context, symbols, line, scaleOf } = this.#parts;
    const symbol = symbols[outlet.symbol] ?? '';
    const book: LiveBook = new LiveBook(
      { symbol, scale: outlet.scale ?? scaleOf(symbol) },
      dialect.bookRules(),
      outlet,
      {
        ports: context.ports,
        timers: line.timers,
        backOff: new BackOff(() => context.ports.random()),
        refresh: () => this.#protocol.refresh(book),
        renew: () => this.#protocol.renew?.(book),
      },
    );
    return book;
  }

  #desk(): Desk {
    const { line, context, sink } = this.#parts;
    return {
      line,
      books: this.books,
      context,
      bookOf: (symbol) => this.books[this.#bySymbol.get(symbol) ?? -1] ?? null,
      refuse(book, detail) {
        if (!book.isRefused) sink.notice({ code: 'refused', detail: `${book.symbol}: ${detail}` });
        book.refuse();
      },
      notice: (notice) => sink.notice(notice),
    };
  }
}
