import type { JSX } from 'preact';
import { LineChart } from '../charts/line-chart';
import { Amount } from '../components/amount';
import { Pane } from '../components/pane';
import { decimalDifference } from '../format/decimal-text';
import type { Models } from '../models/models';
import { LABELS } from '../words/labels';

/** Equity against time, and what it has gained or lost since the start. */
export function EquityPane({ models: { still, charts } }: { readonly models: Models }): JSX.Element {
  const view = still.view.value;
  const change = view && decimalDifference(view.account.equity, view.account.initialBalance);
  return (
    <Pane name="equity" title={LABELS.equity.title} aside={change && <Amount value={change} />}>
      <LineChart data={charts.equity.value} label={LABELS.equity.chart} testId="equity-chart" decimals={2} />
    </Pane>
  );
}
