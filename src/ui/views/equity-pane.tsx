import type { JSX } from 'preact';
import { LineChart } from '../charts/line-chart';
import { Amount } from '../components/amount';
import { Pane } from '../components/pane';
import { decimalDifference } from '../format/decimal-text';
import type { Models } from '../models/models';
import { words } from '../words/words';

/** Equity against time, and what it has gained or lost since the start. */
export function EquityPane({ models: { still, charts } }: { readonly models: Models }): JSX.Element {
  const view = still.view.value;
  const change = view && decimalDifference(view.account.equity, view.account.initialBalance);
  return (
    <Pane name="equity" title={words.market.equity} aside={change && <Amount value={change} />}>
      <LineChart data={charts.equity.value} label={words.market.equity} testId="equity-chart" decimals={2} />
    </Pane>
  );
}
