import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FillMark } from '../charts/chart-data';
import { LineChart } from '../charts/line-chart';
import { Amount } from '../components/amount';
import { Pane } from '../components/pane';
import { decimalDifference } from '../format/decimal-text';
import type { Models } from '../models/models';
import { LABELS } from '../words/labels';

const NOTHING = { times: [], values: [] };
const NO_MARKS: readonly FillMark[] = [];

/** Equity against time, and what it has gained or lost since the start. */
export function EquityPane({ models: { desk } }: { readonly models: Models }): JSX.Element {
  const view = desk.view.value;
  const series = view?.equitySeries ?? NOTHING;
  const data = useMemo(() => ({ series, marks: NO_MARKS }), [series]);
  const change = view && decimalDifference(view.account.equity, view.account.initialBalance);
  return (
    <Pane name="equity" title={LABELS.equity.title} aside={change && <Amount value={change} />}>
      <LineChart data={data} label={LABELS.equity.chart} testId="equity-chart" decimals={2} />
    </Pane>
  );
}
