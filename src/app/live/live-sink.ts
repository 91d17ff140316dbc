import type { EpochMs } from '../../core/time';
import type { Effects } from '../engine/effects';
import type { EngineEvent } from '../engine/events';
import type { FeedTrouble } from './venue-port';

/** The run that a live session feeds. */
export interface LiveSink {
  /** The one way by which an event reaches the run; null where the run has met a bug. The effects are the engine's. */
  take(event: EngineEvent): Effects | null;
  /** The place of a name in the run's symbol table, its own or the next free one, and what the engine holds against it. */
  placeOf(name: string): { readonly index: number; readonly trouble: FeedTrouble | null };
  /** The run's latest event time; null before its first tick. */
  readonly time: EpochMs | null;
  /** Something has changed that the page shows. */
  onNews(): void;
}
