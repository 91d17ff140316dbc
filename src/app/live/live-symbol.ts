import type { SymbolScale } from '../../core/market/scale';
import { Delay } from './delay';
import { FrameRate } from './frame-rate';
import { Integrity } from './integrity';
import type { Machine } from './machine';
import { runSymbolName } from './symbol-name';
import type { FeedTrouble, Venue, VenueFeed } from './venue-port';

/** One symbol of a venue that is listened to. */
export class LiveSymbol {
  readonly venue: Pick<Venue, 'id' | 'name'>;
  /** The venue's own name of it. */
  readonly symbol: string;
  /** Its name in the run and in the ledger. */
  readonly name: string;
  readonly integrity: Integrity;
  readonly frames = new FrameRate();
  readonly delay = new Delay();
  /** Its place in the run's symbol table; null before its first book. */
  index: number | null = null;
  /** What the integers of its next book stand for, where the engine does not know yet. */
  newScale: SymbolScale | null = null;
  /** What the engine was told last. */
  told: FeedTrouble | null = null;
  /** Last sign of life, on the monotonic clock. */
  livedAt: number;
  /** Last change of its book, on the monotonic clock; null before the first. */
  changedAt: number | null = null;
  /** When a new book was last asked for, on the monotonic clock. */
  askedAt = Number.NEGATIVE_INFINITY;
  /** Whole books after a loss. */
  resyncs = 0;
  /** Machine's clock minus the venue's at the last change, the way of the message included; null before. */
  clockOffset: number | null = null;
  /** Nobody listens to it any more. */
  isRemoved = false;
  /** The feed that tells of it, and its place there. */
  feed: { readonly link: VenueFeed; readonly place: number } | null = null;

  constructor(venue: Pick<Venue, 'id' | 'name'>, symbol: string, machine: Machine) {
    this.venue = venue;
    this.symbol = symbol;
    this.name = runSymbolName(venue.id, symbol);
    this.integrity = new Integrity(machine.now());
    this.livedAt = machine.monotonic();
  }
}
