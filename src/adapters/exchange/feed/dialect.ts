import type { FeedNotice, Instrument, VenueId, VenueTrouble } from '../../../app/live/venue-port';
import type { Result } from '../../../core/result';
import type { Nonsense, VenueEvent } from '../event';
import type { ExchangePorts } from '../ports';
import type { Reach } from '../reach';
import type { LifeCycleRules, Line } from '../socket/life-cycle';
import type { Allowance, TokenBucket } from '../socket/token-bucket';
import type { BookRules, LiveBook } from './live-book';

/** What a venue's protocol works with on one connection. */
export interface Desk {
  readonly line: Line;
  readonly books: readonly LiveBook[];
  readonly context: VenueContext;
  /** The book of the venue's symbol; null where nobody asked for it. */
  bookOf(symbol: string): LiveBook | null;
  /** The venue will not have this symbol. */
  refuse(book: LiveBook, detail: string): void;
  notice(notice: FeedNotice): void;
}

/** What is to be said on one connection, and how its events become books. */
export interface Protocol {
  /** The connection is open. */
  opened(): void;
  take(event: VenueEvent): void;
  /** Asks for a whole book. */
  refresh(book: LiveBook): void;
  /** Asks for a whole book that takes the place of a live one, where the venue's order can show that nothing is lost. */
  renew?(book: LiveBook): void;
}

/** The outer world of one venue. */
export interface VenueContext {
  readonly ports: ExchangePorts;
  readonly reach: Reach;
  /** The venue's limit of connections, which all of them share. */
  readonly connects: TokenBucket;
}

/** All that is a venue's own: everything else is the same for all. */
export interface Dialect {
  readonly id: VenueId;
  /** As a person knows it. */
  readonly name: string;
  /** Addresses are the venue's own; they are put through its reach. */
  readonly rules: LifeCycleRules;
  /** Connections that it takes from one address. */
  readonly connects: Allowance;
  /** What happens to a symbol's frames that are lost: they are `found` out by the venue's order, or not. */
  readonly losses: 'found' | 'unseen';
  /** Markets that ship with the desk, for where the venue cannot be asked. */
  readonly table: readonly Instrument[];
  /** What a frame means. */
  read(text: string): Result<readonly VenueEvent[], Nonsense>;
  bookRules(): BookRules;
  protocol(desk: Desk): Protocol;
  /** Asks the venue for its markets; null where it cannot be asked without much ado. */
  readonly ask: ((context: VenueContext) => Promise<Result<readonly Instrument[], VenueTrouble>>) | null;
}
