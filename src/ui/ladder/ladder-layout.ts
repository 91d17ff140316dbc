import type { Size } from '../theme/use-size';

/** Levels of a side at the most. */
export const LADDER_LEVELS = 20;
const LEAST_ROW = 12;
const MOST_ROW = 32;
/** The row of the spread, in rows. */
const SPREAD_ROWS = 1.5;

/** Where the rows of a ladder stand, in CSS pixels. */
export interface LadderLayout {
  readonly levels: number;
  readonly rowHeight: number;
  /** Top of the best ask's row is one row above this; asks grow upwards from here. */
  readonly spreadTop: number;
  /** Top of the best bid's row; bids grow downwards from here. */
  readonly bidsTop: number;
  readonly fontSize: number;
}

/** As many levels as fit, up to 20 a side, the spread in the middle. */
export function ladderLayout({ height }: Size): LadderLayout {
  const fitting = Math.floor((height / LEAST_ROW - SPREAD_ROWS) / 2);
  const levels = Math.max(1, Math.min(LADDER_LEVELS, fitting));
  const rowHeight = Math.max(LEAST_ROW, Math.min(MOST_ROW, height / (2 * levels + SPREAD_ROWS)));
  const spreadTop = levels * rowHeight;
  return {
    levels,
    rowHeight,
    spreadTop,
    bidsTop: spreadTop + SPREAD_ROWS * rowHeight,
    fontSize: Math.max(10, Math.min(16, rowHeight * 0.75)),
  };
}
