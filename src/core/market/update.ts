import type { EpochMs } from '../time';
import { epochMs } from '../time';

/**
 * One accepted change of one symbol's book: the event that the engine eats most. The object and its arrays are reused
 * from update to update, so that a replay allocates nothing per tick; whoever keeps one must copy it.
 */
export class BookUpdate {
  readonly kind = 'book';
  /** Index in the run's symbol table. */
  symbol = 0;
  /** Event time of the venue. */
  time: EpochMs = epochMs(0);
  /** When it was received; equals `time` where the source does not say. */
  received: EpochMs = epochMs(0);
  /** The venue's last update id, or 0. */
  updateId = 0;
  /** The levels replace the whole book (a snapshot) instead of changing it. */
  reset = false;
  /** The state after it is a tick; false for a snapshot that only seeds the book. */
  tick = true;
  /** The feed was resynchronised just before: windows and streak are stale. */
  resync = false;
  bidCount = 0;
  askCount = 0;
  /** Price ticks: `bidCount` bids, then `askCount` asks. */
  prices = new Float64Array(512);
  /** Quantity lots, side by side with `prices`; 0 takes the level away. */
  quantities = new Float64Array(512);

  /** Makes room for `levels` levels, keeping what is there. */
  reserve(levels: number): void {
    if (levels <= this.prices.length) return;
    const size = Math.max(levels, this.prices.length * 2);
    this.prices = grown(this.prices, size);
    this.quantities = grown(this.quantities, size);
  }
}

function grown(old: Float64Array<ArrayBuffer>, size: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(size);
  next.set(old);
  return next;
}
