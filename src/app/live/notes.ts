import type { EpochMs } from '../../core/time';
import type { FeedNotice, VenueId } from './venue-port';

/** Notes that are kept. */
const MOST = 20;

/** Something that a venue has said, and when by the machine's clock. */
export interface FeedNote extends FeedNotice {
  readonly venue: VenueId;
  readonly at: EpochMs;
}

/** What the venues have said last, newest first. */
export class Notes {
  #notes: readonly FeedNote[] = [];

  get all(): readonly FeedNote[] {
    return this.#notes;
  }

  add(note: FeedNote): void {
    this.#notes = [note, ...this.#notes].slice(0, MOST);
  }
}
