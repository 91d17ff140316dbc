import { SECOND_MS } from '../time';

/** Two clocks that differ by more disagree, and a wall clock that moved by more than the monotonic one has jumped. */
export const CLOCK_TOLERANCE_MS = 5 * SECOND_MS;

/** One look at the machine's clocks; both are in milliseconds, the monotonic one from any origin. */
export interface ClockReading {
  readonly wall: number;
  readonly monotonic: number;
}

/**
 * Milliseconds by which the wall clock moved more (positive: set ahead, or the device slept) or less (negative: set
 * back) than the monotonic clock between two readings; 0 within the tolerance. NaN where a reading is no number: the
 * caller treats it as a jump, since `!== 0`. A monotonic clock that stands still while the device sleeps shows the
 * sleep as a jump, which is what is wanted: the schedule is asked again.
 */
export function clockJump(before: ClockReading, after: ClockReading): number {
  const moved = after.wall - before.wall - (after.monotonic - before.monotonic);
  return Math.abs(moved) <= CLOCK_TOLERANCE_MS ? 0 : moved;
}

/** Milliseconds by which the wall clock is ahead of event time; 0 within the tolerance, NaN if either is no number. */
export function clockDisagreement(wall: number, event: number): number {
  const ahead = wall - event;
  return Math.abs(ahead) <= CLOCK_TOLERANCE_MS ? 0 : ahead;
}
