import { type SequenceRules, Sequencer } from '../../../core/market/sequencer/sequencer';
import type { BookEvent, VenueEvent } from '../event';
import type { Desk, Protocol } from './dialect';
import type { LiveBook } from './live-book';

/** How a venue is asked for a symbol's stream, and what its stream is like. */
export interface StreamWords {
  subscribe(symbol: string): string;
  unsubscribe(symbol: string): string;
  /** The order of its messages; null where they have none. */
  readonly order: SequenceRules | null;
  /** Each message is a whole book, and so a tick; else the first is whole and the others are changes. */
  readonly isStateless: boolean;
}

/** A venue whose stream begins with the whole book: to get one is to subscribe anew. */
export class StreamProtocol implements Protocol {
  readonly #desk: Desk;
  readonly #words: StreamWords;
  readonly #sequencers: ReadonlyMap<LiveBook, Sequencer> | null;

  constructor(desk: Desk, words: StreamWords) {
    this.#desk = desk;
    this.#words = words;
    const { order } = words;
    this.#sequencers = order && new Map(desk.books.map((book) => [book, new Sequencer(order)]));
  }

  opened(): void {
    for (const { isRefused, symbol } of this.#desk.books)
      if (!isRefused) this.#desk.line.send(this.#words.subscribe(symbol));
  }

  take(event: VenueEvent): void {
    if (event.kind === 'refused') this.#refused(event);
    if (event.kind !== 'book') return;
    const book = this.#desk.bookOf(event.symbol);
    if (!book) return;
    if (event.whole) this.#whole(book, event);
    else if (book.trouble === null) this.#change(book, event);
  }

  refresh(book: LiveBook): void {
    this.#desk.line.send(this.#words.unsubscribe(book.symbol));
    this.#desk.line.send(this.#words.subscribe(book.symbol));
  }

  #refused({ about, detail }: { readonly about: string; readonly detail: string }): void {
    const book = this.#desk.bookOf(about);
    if (book?.trouble === 'syncing') this.#desk.refuse(book, detail);
    else if (!book) this.#desk.notice({ code: 'refused', detail });
  }

  #whole(book: LiveBook, event: BookEvent): void {
    const sequencer = this.#sequencers?.get(book);
    const { isStateless, order } = this.#words;
    if (isStateless && sequencer && book.trouble === null) {
      if (order?.isOld(event.ids, sequencer.lastUpdateId, sequencer.state)) return;
    }
    sequencer?.seed(event.ids.last);
    book.seed(event, isStateless);
  }

  #change(book: LiveBook, event: BookEvent): void {
    const verdict = this.#sequencers?.get(book)?.offer(event.ids) ?? 'apply';
    if (verdict === 'apply') book.change(event);
    else if (verdict === 'gap') book.giveUp('gap', `a message before ${event.ids.last} is missing`);
  }
}
