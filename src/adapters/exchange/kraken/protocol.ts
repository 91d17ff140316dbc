import type { Instrument } from '../../../app/live/venue-port';
import type { VenueEvent } from '../event';
import type { Desk, Protocol } from '../feed/dialect';
import type { LiveBook } from '../feed/live-book';
import { StreamProtocol } from '../feed/stream-protocol';

/** Levels of each side: the checksum covers these and no more. */
export const DEPTH = 10;
/** Asks for all markets, and for news of them. */
export const INSTRUMENTS = '{"method":"subscribe","params":{"channel":"instrument"}}';

const ANSWER_MS = 10_000;

const request = (method: string, symbol: string): string =>
  JSON.stringify({ method, params: { channel: 'book', symbol: [symbol], depth: DEPTH } });

/** Kraken's `book`, after the markets have told with how many decimals each book is written, which its checksum needs. */
export class KrakenProtocol implements Protocol {
  readonly #desk: Desk;
  readonly #stream: StreamProtocol;
  #hasMarkets = false;
  #callOff = (): void => {};

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#stream = new StreamProtocol(desk, {
      subscribe: (symbol) => request('subscribe', symbol),
      unsubscribe: (symbol) => request('unsubscribe', symbol),
      order: null,
      isStateless: false,
    });
  }

  opened(): void {
    const { line } = this.#desk;
    line.send(INSTRUMENTS);
    this.#callOff = line.timers.deadline(ANSWER_MS, () => line.giveUp('the markets were not told'));
  }

  take(event: VenueEvent): void {
    if (event.kind === 'instruments') this.#markets(event.instruments);
    else this.#stream.take(event);
  }

  refresh(book: LiveBook): void {
    if (this.#hasMarkets) this.#stream.refresh(book);
  }

  /** The first list is of all markets, later ones of those that have changed. */
  #markets(instruments: readonly Instrument[]): void {
    for (const { symbol, steps } of instruments) {
      const book = this.#desk.bookOf(symbol);
      if (!book || !steps) continue;
      book.wire = steps.scale;
      if (!this.#hasMarkets) book.scaled.fit(steps.scale);
    }
    if (this.#hasMarkets) return;
    this.#hasMarkets = true;
    this.#callOff();
    for (const book of this.#desk.books)
      if (!book.wire) this.#desk.refuse(book, 'the venue has no such market');
    this.#stream.opened();
  }
}
