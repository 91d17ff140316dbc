import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LineChart } from '../charts/line-chart';
import { ActionButton } from '../components/action-button';
import { Amount } from '../components/amount';
import { Pane } from '../components/pane';
import { decimalDifference } from '../format/decimal-text';
import type { Models } from '../models/models';
import { words } from '../words/words';

/** Equity against time, or its drawdown, and what it has gained or lost since the start. */
export function EquityPane({ models: { still, charts } }: { readonly models: Models }): JSX.Element {
  const [falls, setFalls] = useState(false);
  const { equity: title, drawdown } = words.market;
  const view = still.view.value;
  const change = view && decimalDifference(view.account.equity, view.account.initialBalance);
  const aside = (
    <>
      {change && <Amount value={change} />}
      <ActionButton
        label={drawdown}
        icon="drawdown"
        compact
        pressed={falls}
        testId="drawdown"
        onClick={() => setFalls(!falls)}
      />
    </>
  );
  return (
    <Pane name="equity" title={title} aside={aside}>
      {falls ? (
        <LineChart data={charts.drawdown.value} label={drawdown} testId="drawdown-chart" decimals={2} />
      ) : (
        <LineChart data={charts.equity.value} label={title} testId="equity-chart" decimals={2} />
      )}
    </Pane>
  );
}
