import type { JSX } from 'preact';
import { LineChart } from '../charts/line-chart';
import { Pane } from '../components/pane';
import type { Models } from '../models/models';
import { RestVeil } from '../shabbat/still/rest-veil';
import { LABELS } from '../words/labels';

/** The mid of the chosen symbol against time, with its fills. */
export function MarketPane({ models }: { readonly models: Models }): JSX.Element {
  const { symbols, charts } = models;
  const symbol = symbols.symbol.value;
  const name = symbol?.name ?? '';
  return (
    <Pane name="market" title={`${LABELS.market.title} ${name}`} aside={<MarksKey />}>
      <LineChart
        data={charts.price.value}
        label={`${LABELS.market.chart} ${name}`}
        testId="price-chart"
        decimals={symbol?.scale.priceDecimals ?? 2}
      />
      <RestVeil models={models} />
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
