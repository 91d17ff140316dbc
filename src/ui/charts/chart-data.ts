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

const SECOND = 1_000;
export const DAY = 86_400_000;

/** Steps between two times of an axis, in milliseconds: seconds, minutes, hours, days that people count in. */
export const TIME_STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60_000),
  ...[1, 2, 3, 4, 6, 12].map((hours) => hours * 3_600_000),
  ...[1, 2, 7, 14, 28].map((days) => days * DAY),
];

/** From and to, of an axis. */
export type Range = [number, number];

/** The times of a chart, with room for the last fill's mark. */
export function timeRange(low: number, high: number): Range {
  const [from, to] = widened(low, high, SECOND);
  return [from, to + (to - from) * 0.015];
}

/** The values of a chart whose line goes from `low` to `high`: with its fills, and room above and below. */
export function valueRange(low: number, high: number, marks: readonly FillMark[], decimals: number): Range {
  const prices = marks.map(({ price }) => price);
  const [from, to] = widened(Math.min(low, ...prices), Math.max(high, ...prices), 10 ** (1 - decimals));
  const room = (to - from) * 0.08;
  return [from - room, to + room];
}

/** A range that is never without width: `least` about a single value. */
export function widened(low: number, high: number, least: number): Range {
  if (high - low >= least) return [low, high];
  const middle = (low + high) / 2;
  return [middle - least / 2, middle + least / 2];
}
