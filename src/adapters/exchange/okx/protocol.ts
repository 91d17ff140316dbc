import { OKX_RULES } from '../../../core/market/sequencer/okx';
import type { VenueEvent } from '../event';
import type { Desk, Protocol } from '../feed/dialect';
import type { LiveBook } from '../feed/live-book';
import { StreamProtocol, type StreamWords } from '../feed/stream-protocol';

/** Updates without a snapshot before them, after which none is waited for: two seconds at ten a second. */
const MOST_ORPHANS = 20;
/** Whole books asked for in vain, after which the same is done. */
const MOST_REQUESTS = 2;

const request = (op: string, channel: string, instId: string): string =>
  JSON.stringify({ op, args: [{ channel, instId }] });

const wordsFor = (channel: string, isStateless: boolean): StreamWords => ({
  subscribe: (symbol) => request('subscribe', channel, symbol),
  unsubscribe: (symbol) => request('unsubscribe', channel, symbol),
  order: isStateless ? null : OKX_RULES,
  isStateless,
});

/**
 * OKX's `books` (400 levels, a snapshot and then changes). A notice of 2026 announced that the snapshot would go, so a
 * symbol for which none comes is moved to `books5`: five levels, each message a whole book.
 */
export class OkxProtocol implements Protocol {
  readonly #desk: Desk;
  readonly #deep: StreamProtocol;
  readonly #shallow: StreamProtocol;
  readonly #isShallow = new Set<LiveBook>();
  /** Books whose snapshot has been asked for, with the updates that came in its place. */
  readonly #orphans = new Map<LiveBook, number>();
  readonly #requests = new Map<LiveBook, number>();

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#deep = new StreamProtocol(desk, wordsFor('books', false));
    this.#shallow = new StreamProtocol(desk, wordsFor('books5', true));
  }

  opened(): void {
    for (const book of this.#desk.books) this.#orphans.set(book, 0);
    this.#deep.opened();
  }

  take(event: VenueEvent): void {
    const book = event.kind === 'book' ? this.#desk.bookOf(event.symbol) : null;
    if (event.kind !== 'book' || !book) this.#deep.take(event);
    else if (this.#isShallow.has(book)) {
      if (event.whole) this.#shallow.take(event);
    } else {
      this.#deep.take(event);
      if (event.whole) this.#orphans.delete(book);
      if (book.trouble === null) this.#requests.delete(book);
      else if (this.#orphans.has(book) && count(this.#orphans, book) > MOST_ORPHANS) this.#fallBack(book);
    }
  }

  refresh(book: LiveBook): void {
    if (this.#isShallow.has(book)) this.#shallow.refresh(book);
    else if (count(this.#requests, book) > MOST_REQUESTS) this.#fallBack(book);
    else {
      this.#orphans.set(book, 0);
      this.#deep.refresh(book);
    }
  }

  #fallBack(book: LiveBook): void {
    const { line } = this.#desk;
    this.#isShallow.add(book);
    this.#desk.notice({
      code: 'fallback',
      detail: `${book.symbol}: no snapshot comes, so its best 5 levels are used`,
    });
    line.send(request('unsubscribe', 'books', book.symbol));
    line.send(request('subscribe', 'books5', book.symbol));
    book.await();
  }
}

/** Counts one more. */
function count(counts: Map<LiveBook, number>, book: LiveBook): number {
  const next = (counts.get(book) ?? 0) + 1;
  counts.set(book, next);
  return next;
}
