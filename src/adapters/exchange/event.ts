import type { LevelList } from '../../core/market/level-list';
import type { UpdateIds } from '../../core/market/sequencer/sequencer';
import type { Instrument } from '../../app/live/venue-port';

/** Levels of one symbol as a frame has them, before any scale. */
export interface BookEvent {
  readonly kind: 'book';
  /** The venue's own name of the symbol. */
  readonly symbol: string;
  /** The levels are the whole book; else changes of it. */
  readonly whole: boolean;
  /** Event time of the venue, epoch milliseconds; null where the frame has none. */
  readonly time: number | null;
  /** Its place in the venue's order; zeros where the venue has none. */
  readonly ids: UpdateIds;
  /** Null where the frame has none. */
  readonly checksum: number | null;
  readonly bids: LevelList;
  readonly asks: LevelList;
}

/** What one frame means, whatever the venue. */
export type VenueEvent =
  | BookEvent
  /** The markets of the venue, or those that have changed. */
  | { readonly kind: 'instruments'; readonly instruments: readonly Instrument[] }
  /** A request was granted; `about` is its id or its symbol. */
  | { readonly kind: 'ack'; readonly about: string }
  /** A request was refused; `about` is its id, its symbol, or the venue's words. */
  | { readonly kind: 'refused'; readonly about: string; readonly detail: string }
  /** The venue will end the connection: another one is to be opened now. */
  | { readonly kind: 'leave'; readonly detail: string }
  /** It only shows that the venue is there, or is of no interest. */
  | { readonly kind: 'other' };

/** A frame that makes no sense; `symbol` is null where not even that could be read. */
export interface Nonsense {
  readonly symbol: string | null;
  readonly detail: string;
}
