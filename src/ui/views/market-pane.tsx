import type { JSX } from 'preact';
import { LineChart } from '../charts/line-chart';
import { Pane } from '../components/pane';
import type { Models } from '../models/models';
import { RestVeil } from '../shabbat/still/rest-veil';
import { words } from '../words/words';

/** The mid of the chosen symbol against time, with its fills. */
export function MarketPane({ models }: { readonly models: Models }): JSX.Element {
  const { symbols, charts } = models;
  const symbol = symbols.symbol.value;
  const name = symbol?.name ?? '';
  return (
    <Pane name="market" title={`${words.market.price} ${name}`} aside={<MarksKey />}>
      <LineChart
        data={charts.price.value}
        label={`${words.market.midPrice} ${name}`}
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
      <span class="tone-gain">▲</span> {words.market.bought} <span class="tone-loss">▼</span>{' '}
      {words.market.sold}
    </p>
  );
}
