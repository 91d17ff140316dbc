import type { EpochMs } from '../core/time';
import type { VenueBases } from './live/loopback';
import type { Instrument, VenueId, VenueTrouble } from './live/venue-port';
import type { TickView } from './view/view-state';

/** A venue to choose from. */
export interface VenueChoice {
  readonly id: VenueId;
  readonly name: string;
  /** What is listened to where nothing else is asked for. */
  readonly defaultSymbol: string;
}

/** One market of one venue, by the venue's own name of it. */
export interface MarketChoice {
  readonly venue: VenueId;
  readonly symbol: string;
}

/** A venue's markets; none, and why, where it could not be asked. */
export interface VenueMarkets {
  readonly instruments: readonly Instrument[];
  readonly trouble: VenueTrouble | null;
}

/** What the page may ask of live markets. */
export interface LiveApi {
  venues(): Promise<readonly VenueChoice[]>;
  /** A venue's markets, asked of it where it answers, else from the table that ships. */
  markets(venue: VenueId): Promise<VenueMarkets>;
  /**
   * Begins a live run on the one live account, in place of what runs; where one runs already, its symbols go on beside
   * the new ones. True if it runs now.
   */
  connect(markets: readonly MarketChoice[]): Promise<boolean>;
  /** Ends the live run; its account is kept for the next one. */
  disconnect(): Promise<void>;
  /** Listens to a symbol no more, by its name in the run; what is held of it stays. The run ends with its last one. */
  remove(name: string): Promise<void>;
  /** Gives a symbol's book up and gets a whole one. */
  resync(name: string): Promise<void>;
  /**
   * The arithmetic of a tick of the live run: the symbol's last one by `time` or, where some of that very time were traded,
   * the last of those. Null where it is no longer kept, or never was.
   */
  tickAt(name: string, time: EpochMs): Promise<TickView | null>;
  /**
   * Sends every venue's traffic to servers of this machine, for checks. Answers with the address that was refused: one
   * that is not this machine's.
   */
  useServers(bases: VenueBases): Promise<string | null>;
}
