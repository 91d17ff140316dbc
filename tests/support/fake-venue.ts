import type { SymbolScale } from '../../src/core/market/scale';
import type { BookUpdate } from '../../src/core/market/update';
import { epochMs } from '../../src/core/time';
import { ok, type Result } from '../../src/core/result';
import type {
  FeedNotice,
  FeedSink,
  FeedTrouble,
  Instrument,
  Venue,
  VenueFeed,
  VenueId,
  VenueTrouble,
} from '../../src/app/live/venue-port';
import type { Quote } from './desk';
import { updateOf } from './naive-book';

const SCALE: SymbolScale = { priceDecimals: 2, qtyDecimals: 3 };

/** A change of a book as a test lets it come: received at its own time where nothing else is said. */
export interface LiveQuote extends Quote {
  readonly received?: number;
  readonly tick?: boolean;
}

/** A feed that tells what a test says, in the order in which the port asks for it. */
export class FakeFeed implements VenueFeed {
  readonly symbols: readonly string[];
  readonly resyncs: number[] = [];
  /** The updates that were told, as they were after that. */
  readonly told: BookUpdate[] = [];
  isClosed = false;
  /** How often it was asked to look at once. */
  looks = 0;
  readonly #hasBeenLive = new Set<number>();
  readonly #sink: FeedSink;

  constructor(symbols: readonly string[], sink: FeedSink) {
    this.symbols = symbols;
    this.#sink = sink;
  }

  resync(symbol: number): void {
    this.resyncs.push(symbol);
    this.trouble('syncing', symbol);
  }

  look(): void {
    this.looks++;
  }

  close(): void {
    this.isClosed = true;
  }

  /** A frame with a whole book of one level a side, after which the book is to be trusted. */
  whole(quote: LiveQuote, scale = SCALE): void {
    const symbol = quote.symbol ?? 0;
    this.#sink.frame(symbol, 100);
    this.#sink.scale(symbol, scale);
    this.#book({ tick: false, resync: this.#hasBeenLive.has(symbol), ...quote }, true);
    this.#hasBeenLive.add(symbol);
    this.#sink.trouble(symbol, null, '');
  }

  /** A frame with a change of the book; as every book here has one level a side, it takes the last level away. */
  quote(quote: LiveQuote): void {
    this.#sink.frame(quote.symbol ?? 0, 100);
    this.#book(quote, true);
  }

  trouble(trouble: FeedTrouble | null, symbol = 0, detail = ''): void {
    this.#sink.trouble(symbol, trouble, detail);
  }

  heartbeat(): void {
    this.#sink.frame(-1, 20);
  }

  notice(code: FeedNotice['code'], detail = ''): void {
    this.#sink.notice({ code, detail });
  }

  #book(quote: LiveQuote, reset: boolean): void {
    const { bid = 9_999, ask = 10_001, bidLots = 9, askLots = 1, received = quote.time, ...rest } = quote;
    const update = updateOf({ ...rest, bids: [[bid, bidLots]], asks: [[ask, askLots]], reset });
    update.received = epochMs(received);
    this.#sink.book(update);
    this.told.push(update);
  }
}

/** An exchange whose feeds a test speaks for. */
export class FakeVenue implements Venue {
  readonly id: VenueId;
  readonly name: string;
  answer: Result<readonly Instrument[], VenueTrouble> = ok([]);
  readonly feeds: FakeFeed[] = [];

  constructor(id: VenueId, name: string) {
    this.id = id;
    this.name = name;
  }

  /** The feed that was opened last. */
  get feed(): FakeFeed {
    const feed = this.feeds.at(-1);
    if (feed === undefined) throw new Error(`no feed of ${this.name} is open`);
    return feed;
  }

  instruments = async (): Promise<Result<readonly Instrument[], VenueTrouble>> => this.answer;

  open(symbols: readonly string[], sink: FeedSink): VenueFeed {
    const feed = new FakeFeed(symbols, sink);
    this.feeds.push(feed);
    return feed;
  }
}
