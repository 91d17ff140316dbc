import { computed, type ReadonlySignal } from '@preact/signals';
import type { SeriesView, ViewState } from '../../app/view/view-state';
import type { ChartData } from '../charts/chart-data';
import { drawdownOf } from '../charts/drawdown';
import { sameSeries, stable } from './stable';

const NOTHING: SeriesView = { times: [], values: [] };

/** What the account's chart shows: the same object until there is something new to paint. */
export class ChartsModel {
  readonly equity: ReadonlySignal<ChartData>;
  /** How far equity lies below its highest value so far. */
  readonly drawdown: ReadonlySignal<ChartData>;

  constructor(view: ReadonlySignal<ViewState | null>) {
    this.equity = stable(
      () => ({ series: equityUntilNow(view.value), marks: [] }),
      (last, next) => sameSeries(last.series, next.series),
    );
    this.drawdown = computed(() => ({ series: drawdownOf(this.equity.value.series), marks: [] }));
  }
}

/** The account's snapshots, and equity as it stands, so that the line ends where the figures are. */
function equityUntilNow(view: ViewState | null): SeriesView {
  if (view === null || view.time === null || view.equitySeries.times.length === 0) return NOTHING;
  const { times, values } = view.equitySeries;
  return { times: [...times, view.time], values: [...values, Number(view.account.equity)] };
}
