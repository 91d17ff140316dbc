import type { EpochMs } from '../time';
import type { CivilDay } from './civil-day';

/** An instant at which a rest begins or ends, and what stood in where the asked rule gave none. */
export interface Boundary {
  readonly at: EpochMs;
  /** Null where the asked rule held. */
  readonly fallback: string | null;
}

/** How one source of windows finds its instants; days are civil days of the source's calendar. */
export interface Boundaries {
  /** The rule in short, such as `sunset - 18 min .. degrees:8.5`. */
  readonly method: string;
  /** The start of a run of rest days whose first is `first`. */
  start(first: CivilDay): Boundary;
  /** Where one rest day of a run gives way to the next. */
  turn(day: CivilDay): EpochMs;
  /** The end of a run whose last day is `last`. */
  end(last: CivilDay): Boundary;
}
