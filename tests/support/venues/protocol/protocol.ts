import type { VenueId } from '../../../../src/app/live/venue-port';
import type { EpochMs } from '../../../../src/core/time';
import type { TextSides } from '../market/level';
import type { SimulatedMarket } from '../market/simulated-market';

/** A message with levels of one book, not written yet, so that what goes wrong on the way can be put into it. */
export interface BookFrame {
  readonly sides: TextSides;
  /** The message with these levels; `broken` has its checksum wrong, where the venue sends one. */
  readonly encode: (sides: TextSides, checksum: 'true' | 'broken') => string;
}

/** The venue's end of one socket. */
export interface Wire {
  send(text: string): void;
  book(frame: BookFrame): void;
  close(code: number, reason: string): void;
}

/** What a venue says over one socket, and how it answers. */
export interface Session {
  /** A text frame of the client's. */
  receive(text: string): void;
  /** Time passes: heartbeats and what the venue cuts. */
  pass(now: EpochMs): void;
  /** Says that the socket will be closed soon; false where the venue has no such frame. */
  notice(): boolean;
  /** A frame that the venue may send at any time and that means nothing for a book. */
  chatter(): string;
  /** The socket is gone. */
  end(): void;
}

/** The exchange behind a venue's sockets: one market, one clock. */
export interface Exchange {
  readonly market: SimulatedMarket;
  now(): EpochMs;
}

/** An address as the client asked for it, at the venue's own host. */
export interface Address {
  /** Host and port; empty for REST. */
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

/** What was agreed for a socket beforehand. */
export interface Terms {
  /** Subscriptions are answered with the venue's error. */
  readonly refusesSubscriptions: boolean;
}

/** An answer over HTTP. */
export interface RestReply {
  readonly status: number;
  readonly body: string;
}

/** How often a client may connect. */
export interface ConnectLimit {
  readonly most: number;
  readonly windowMs: number;
}

/** One venue's protocol as its sheet says. */
export interface VenueProtocol {
  readonly id: VenueId;
  readonly limit: ConnectLimit;
  /** After so long the venue closes a socket; null where it does not say so. */
  readonly lifeMs: number | null;
  /** What the socket at an address is for, in a word; null where there is none. */
  endpoint(address: Address): string | null;
  open(address: Address, wire: Wire, terms: Terms): Session;
  rest(address: Address): RestReply;
}
