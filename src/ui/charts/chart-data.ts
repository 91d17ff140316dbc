import type { SeriesView } from '../../app/view/view-state';
import type { Side, TradeRow } from '../../app/ledger/rows';
import { ledgerTime } from '../format/time';

/** A fill on a chart of prices. */
export interface FillMark {
  /** Event time, epoch milliseconds. */
  readonly time: number;
  readonly price: number;
  readonly side: Side;
}

/** What a line chart shows. */
export interface ChartData {
  readonly series: SeriesView;
  readonly marks: readonly FillMark[];
}

/** The fills of `symbol` among the newest trades. */
export function fillMarks(trades: readonly TradeRow[], symbol: string): readonly FillMark[] {
  return trades
    .filter((trade) => trade.symbol === symbol)
    .map(({ timestamp, price, side }) => ({ time: ledgerTime(timestamp), price: Number(price), side }));
}

/** Steps between two times of an axis, in milliseconds: seconds, minutes, hours, days that people count in. */
export const TIME_STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * 1_000),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60_000),
  ...[1, 2, 3, 4, 6, 12].map((hours) => hours * 3_600_000),
  ...[1, 2, 7, 14, 28].map((days) => days * 86_400_000),
];

/** A range that is never without width: half a unit of `least` to each side of a single value. */
export function widened(low: number, high: number, least: number): [number, number] {
  if (high - low >= least) return [low, high];
  const middle = (low + high) / 2;
  return [middle - least / 2, middle + least / 2];
}
