import { tickColumn } from './past/columns';
import type { RowStore } from './past/row-store';
import type { OutlineView } from './dvr-view';

/** Stretches of a whole recording: as many as a scrub bar has pixels, about. */
const STRETCHES = 600;

const TIME = tickColumn('time');
const BID = tickColumn('bid');
const ASK = tickColumn('ask');

/** The mids of all rows that are there, from `start` to `end` in event time. */
export function outlineOf(rows: RowStore, start: number, end: number): OutlineView {
  const lows = new Float64Array(STRETCHES).fill(Number.NaN);
  const highs = new Float64Array(STRETCHES).fill(Number.NaN);
  const length = Math.max(1, end - start) / STRETCHES;
  for (let row = rows.first; row < rows.count; row++) {
    const at = Math.min(STRETCHES - 1, Math.floor((rows.at(row, TIME) - start) / length));
    const mid = (rows.at(row, BID) + rows.at(row, ASK)) / 2;
    if (!(mid >= (lows[at] ?? Number.NaN))) lows[at] = mid;
    if (!(mid <= (highs[at] ?? Number.NaN))) highs[at] = mid;
  }
  return { lows, highs };
}
