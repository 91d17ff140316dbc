import type { FeedNote } from '../live/notes';
import type { IntegrityCounts, IntegrityState, IntegrityTimes } from '../live/integrity';
import type { VenueId } from '../live/venue-port';
import type { EpochMs } from '../../core/time';

/** Live feeds as the page shows them. */
export interface LiveView {
  /** In the order in which they were asked for. */
  readonly symbols: readonly LiveSymbolView[];
  /** What the venues have said last, newest first. */
  readonly notes: readonly FeedNote[];
  /** From a frame's receipt to the decision on it; null before the first. */
  readonly latency: LatencyView | null;
}

export interface LatencyView {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly decisions: number;
}

/** How one symbol's feed stands. */
export interface LiveSymbolView {
  /** In the run and in the ledger. */
  readonly name: string;
  readonly venue: VenueId;
  readonly venueName: string;
  /** The venue's own name of it. */
  readonly symbol: string;
  readonly state: IntegrityState;
  /** When it was entered, by the machine's clock. */
  readonly since: EpochMs;
  /** Why the symbol was not live last: a code of the desk's, or the venue's words. */
  readonly reason: string;
  /** Milliseconds since the last change of its book; null before the first. */
  readonly ageMs: number | null;
  readonly framesPerSecond: number;
  readonly counts: IntegrityCounts;
  readonly times: IntegrityTimes;
  /** Whole books after a loss. */
  readonly resyncs: number;
  /** Milliseconds by which the machine's clock is ahead of the venue's, the message's way included; null before. */
  readonly clockOffsetMs: number | null;
}
