import type { VenueId } from '../../../../src/app/live/venue-port';

/** What a level of a message is changed into. */
export type Corruption =
  /** A bid above the best ask: the book is crossed. */
  | 'crossing'
  /** Another quantity: only a checksum can tell. */
  | 'quantity'
  /** A quantity below zero. */
  | 'negative'
  /** A price that is no number. */
  | 'no_number';

/** What comes in place of a message. */
export type Junk = 'text' | 'html' | 'empty' | 'truncated' | 'wrong_types' | 'large' | 'binary';

/** What goes wrong with the messages of a socket. "The next messages" are those that bear levels. */
export type Fault =
  | { readonly fault: 'drop'; readonly messages: number }
  /** The next messages, and all that is sent meanwhile, come in a burst after them. */
  | { readonly fault: 'delay'; readonly messages: number }
  | { readonly fault: 'duplicate'; readonly messages: number }
  /** The next messages come last first. */
  | { readonly fault: 'reorder'; readonly messages: number }
  | { readonly fault: 'corrupt'; readonly level: Corruption }
  | { readonly fault: 'break_checksum' }
  /** Nothing comes any more, and nothing is answered, but the socket stays open. */
  | { readonly fault: 'silence' }
  | { readonly fault: 'close'; readonly code: number }
  | { readonly fault: 'flood'; readonly frames: number }
  | { readonly fault: 'junk'; readonly junk: Junk }
  /** The venue ends the socket as it does to every one that is a day old. */
  | { readonly fault: 'rotate' }
  | { readonly fault: 'notice' };

/** A fault that begins once so many messages with levels have gone over the socket. */
export interface Step {
  readonly after: number;
  readonly fault: Fault;
}

/** What happens to the sockets of a venue. */
export interface SocketRule {
  readonly venue: VenueId;
  /** Only sockets of this endpoint, as "stream" or "api". */
  readonly endpoint?: string;
  /** Which of them, counted from 1 over the endpoint named or, without one, over all; every one where it is left out. */
  readonly sockets?: readonly number[];
  /** The status with which the handshake is refused. */
  readonly refuseHandshake?: number;
  readonly refuseSubscriptions?: true;
  readonly steps?: readonly Step[];
}

/** What happens to the REST requests of a venue. */
export interface RestRule {
  readonly venue: VenueId;
  /** `hang` never answers, `nonsense` answers with something else; a number is a status. */
  readonly rest: 'hang' | 'nonsense' | number;
}

/** All that goes wrong, decided beforehand. */
export interface Script {
  readonly sockets?: readonly SocketRule[];
  readonly rest?: readonly RestRule[];
}

/** Nothing goes wrong. */
export const NO_FAULTS: Script = {};
