import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { fillMarks } from '../charts/chart-data';
import { LineChart } from '../charts/line-chart';
import { Pane } from '../components/pane';
import type { Models } from '../models/models';
import { LABELS } from '../words/labels';

const NOTHING = { times: [], values: [] };

/** The mid of the chosen symbol against time, with its fills. */
export function MarketPane({ models: { symbols, blotter } }: { readonly models: Models }): JSX.Element {
  const symbol = symbols.symbol.value;
  const trades = blotter.trades.value;
  const name = symbol?.name ?? '';
  const marks = useMemo(() => fillMarks(trades, name), [trades, name]);
  const series = symbol?.midSeries ?? NOTHING;
  const data = useMemo(() => ({ series, marks }), [series, marks]);
  return (
    <Pane name="market" title={`${LABELS.market.title} ${name}`} aside={<MarksKey />}>
      <LineChart
        data={data}
        label={`${LABELS.market.chart} ${name}`}
        testId="price-chart"
        decimals={symbol?.scale.priceDecimals ?? 2}
      />
    </Pane>
  );
}

function MarksKey(): JSX.Element {
  return (
    <p class="marks-key">
      <span class="tone-gain">▲</span> {LABELS.market.bought} <span class="tone-loss">▼</span>{' '}
      {LABELS.market.sold}
    </p>
  );
}
