import type { ReadonlySignal } from '@preact/signals';
import type { TradeRow } from '../../app/ledger/rows';
import type { SeriesView, SymbolView, ViewState } from '../../app/view/view-state';
import { type ChartData, fillMarks } from '../charts/chart-data';
import { sameSeries, stable } from './stable';

const NOTHING: SeriesView = { times: [], values: [] };

/** What the charts show: the same object until there is something new to paint. */
export class ChartsModel {
  /** The chosen symbol's mid, with its newest fills. */
  readonly price: ReadonlySignal<ChartData>;
  readonly equity: ReadonlySignal<ChartData>;

  constructor(
    view: ReadonlySignal<ViewState | null>,
    symbol: ReadonlySignal<SymbolView | null>,
    trades: ReadonlySignal<readonly TradeRow[]>,
  ) {
    const marks = stable(
      () => fillMarks(trades.value, symbol.value?.name ?? ''),
      (last, next) => last.length === next.length && last[0]?.time === next[0]?.time,
    );
    this.price = stable(
      () => ({ series: symbol.value?.midSeries ?? NOTHING, marks: marks.value }),
      sameChart,
    );
    this.equity = stable(() => ({ series: equityUntilNow(view.value), marks: [] }), sameChart);
  }
}

/** The account's snapshots, and equity as it stands, so that the line ends where the figures are. */
function equityUntilNow(view: ViewState | null): SeriesView {
  if (view === null || view.time === null || view.equitySeries.times.length === 0) return NOTHING;
  const { times, values } = view.equitySeries;
  return { times: [...times, view.time], values: [...values, Number(view.account.equity)] };
}

function sameChart(last: ChartData, next: ChartData): boolean {
  const sameMarks = last.marks === next.marks || (last.marks.length === 0 && next.marks.length === 0);
  return sameMarks && sameSeries(last.series, next.series);
}
