/** Whether a tick's time keeps a symbol's windows going; both are departures of the corrected profile. */
export interface ContinuityRules {
  /** The windows behind this tick are another market's: they are emptied first. `elapsedMs` is since the last tick. */
  readonly startsAnew: (elapsedMs: number, gapResetMs: number, resynchronised: boolean) => boolean;
  /** The tick is older than the last one and is dropped. */
  readonly isLate: (elapsedMs: number) => boolean;
}

/** Corrected: a gap in event time longer than `gap_reset_ms`, or a resynchronised feed, empties windows and streak. */
export function gapStartsAnew(elapsedMs: number, gapResetMs: number, resynchronised: boolean): boolean {
  return resynchronised || elapsedMs > gapResetMs;
}

/** Reference: the seed knows no gaps. */
export function nothingStartsAnew(): boolean {
  return false;
}

/** Corrected: event time going backwards drops the tick. */
export function backwardsIsLate(elapsedMs: number): boolean {
  return elapsedMs < 0;
}

/** Reference: the seed takes ticks as they come. */
export function nothingIsLate(): boolean {
  return false;
}
