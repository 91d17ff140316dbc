import type { SymbolScale } from '../../core/market/scale';
import type { BookUpdate } from '../../core/market/update';
import type { Result } from '../../core/result';
import type { FeedEvent } from '../engine/events';
import type { DecimalText } from '../ledger/rows';
import type { VENUE_HOSTS } from '../venue-hosts';

/** A venue as code and recordings name it. */
export type VenueId = keyof typeof VENUE_HOSTS;

/** Why a symbol's book is not to be trusted. */
export type FeedTrouble = NonNullable<FeedEvent['trouble']>;

/** One market of a venue. */
export interface Instrument {
  /** The venue's own name of it, as in "BTCUSDT" or "BTC/USD": what a feed is opened with. */
  readonly symbol: string;
  readonly base: string;
  readonly quote: string;
  /** Null where the venue was not asked and the table does not know: its frames will tell. */
  readonly steps: MarketSteps | null;
}

/** In what steps a market's numbers go. */
export interface MarketSteps {
  readonly price: DecimalText;
  readonly quantity: DecimalText;
  /** Decimals of the two, or of the venue's messages where those are finer. */
  readonly scale: SymbolScale;
}

/** Why a venue cannot be had now, in a word; `detail` is for the log, not for a person. */
export interface VenueTrouble {
  readonly code: 'offline' | 'unreachable' | 'refused' | 'timed_out' | 'unknown_symbol' | 'nonsense';
  readonly detail: string;
}

/** Something that a venue or a feed says and a person may want to know; no trouble of a book. */
export interface FeedNotice {
  readonly code:
    | 'connected'
    | 'reconnecting'
    | 'rotated'
    | 'maintenance'
    | 'fallback'
    | 'unreachable'
    | 'refused';
  readonly detail: string;
}

/**
 * Takes what a feed tells, in order. `symbol` is an index into the symbols that the feed was opened with. A feed never
 * throws at its sink, and tells a lost connection, a gap or a broken checksum as a value: `trouble`, and after it, once
 * the book is whole again, a whole book (`reset`, `resync`) and `trouble(symbol, null)`.
 */
export interface FeedSink {
  /** What the symbol's integers stand for; before its first book, and before the whole book where it became finer. */
  scale(symbol: number, scale: SymbolScale): void;
  /** One accepted change; `update.received` is the machine's clock. The object is the feed's and valid during the call. */
  book(update: BookUpdate): void;
  /** The symbol's book is not to be trusted from now on, or again (null). Told once for each change. */
  trouble(symbol: number, trouble: FeedTrouble | null, detail: string): void;
  notice(notice: FeedNotice): void;
  /** A frame of any kind has come: `bytes` is its length as text, `symbol` -1 where it is of no one symbol. */
  frame(symbol: number, bytes: number): void;
}

/** A feed at work. */
export interface VenueFeed {
  /** Gives the symbol's book up and gets a whole one, as after one that was found crossed. */
  resync(symbol: number): void;
  /** The machine may have slept, or the network is back: looks at once whether the venue is heard, and tries it again. */
  look(): void;
  /** Ends it: nothing is told any more. */
  close(): void;
}

/** One exchange, ready to be listened to. */
export interface Venue {
  readonly id: VenueId;
  /** As a person knows it. */
  readonly name: string;
  /** Its markets: asked of the venue where it answers without REST, else those of the table that ships. */
  instruments(): Promise<Result<readonly Instrument[], VenueTrouble>>;
  /** Begins to listen; every symbol is in trouble (`syncing`) until its book is whole. */
  open(symbols: readonly string[], sink: FeedSink): VenueFeed;
}

/** A venue that can be had: its code is loaded when it is first wanted, and is one for the whole session. */
export interface VenueShelf {
  readonly id: VenueId;
  /** As a person knows it. */
  readonly name: string;
  load(): Promise<Venue>;
}
