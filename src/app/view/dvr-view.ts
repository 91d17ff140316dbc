import type { EpochMs } from '../../core/time';

/** The shown moment against the run: the run itself, or a look at what lies behind or ahead of where it stands. */
export type ShownMoment = 'run' | 'behind' | 'ahead';

/** What the page shows of the replay's recording as a whole. */
export interface DvrView {
  readonly shown: ShownMoment;
  /** Recorded updates up to the shown moment, and all told. */
  readonly position: number;
  readonly updates: number;
  /** Where the run stands; null before its first event. */
  readonly runTime: EpochMs | null;
  /** A place is being looked for or played to. */
  readonly seeking: boolean;
  /** Updates up to which fills, near misses, gaps and pauses are known. */
  readonly known: number;
  /** The whole recording in a line, as far as known; null where it is as it was sent last. */
  readonly outline: OutlineView | null;
}

/** Lowest and highest mid of each of as many equal stretches of event time; NaN where nothing is known. */
export interface OutlineView {
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

/**
 * Rows for the charts that the page does not have yet: they are sent once and kept there, so that a view stays small.
 * Rows of ticks are of one symbol and in TICK_COLUMNS, those of marks of all symbols and in MARK_COLUMNS.
 */
export interface PastView {
  /** Rows of another generation or symbol are void. */
  readonly generation: string;
  /** Index of the symbol in the run. */
  readonly symbol: number;
  /** Number of the first row in `ticks`; what the page has from there on is replaced. */
  readonly from: number;
  readonly ticks: Float64Array;
  /** Number of the oldest row of ticks, and of marks, that is still kept; the page keeps none before. */
  readonly firstTick: number;
  readonly firstMark: number;
  /** Rows of ticks up to the shown moment. */
  readonly shownTicks: number;
  readonly marksFrom: number;
  readonly marks: Float64Array;
  /** Marks up to the shown moment; what comes after is known of the future. */
  readonly shownMarks: number;
}
