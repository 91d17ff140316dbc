import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { FEATURES } from '../charts/features';
import { TimePanel } from '../charts/time-panel';
import { ActionButton } from '../components/action-button';
import { Pane } from '../components/pane';
import type { MarketChartsModel } from '../models/market-charts-model';
import type { Models } from '../models/models';
import { RestVeil } from '../shabbat/still/rest-veil';
import { words } from '../words/words';

const { charts: WORDS } = words;

/** Last stretches that are offered, in minutes. */
const STRETCHES = [1, 5, 15, 60] as const;

/** Price and features of the chosen symbol against time, with fills, refused signals and pauses. */
export function MarketPane({ models }: { readonly models: Models }): JSX.Element {
  const { symbols, marketCharts } = models;
  const name = symbols.symbol.value?.name ?? '';
  return (
    <Pane name="market" title={`${words.market.price} ${name}`} aside={<WindowKeys charts={marketCharts} />}>
      <div class="chart-keys">
        <FeatureKeys charts={marketCharts} />
        <MarksKey />
      </div>
      <Panels models={models} />
      <RestVeil models={models} />
    </Pane>
  );
}

function Panels({ models }: { readonly models: Models }): JSX.Element {
  const { symbols, marketCharts, moments } = models;
  const name = symbols.symbol.value?.name ?? '';
  const pick = useCallback((time: number) => moments.pick(name, time), [moments, name]);
  return (
    <section class="panels" aria-label={`${WORDS.group} ${name}`} title={WORDS.howTo} tabIndex={0}>
      {marketCharts.panels.value.map((kind) => (
        <TimePanel
          key={kind.id}
          kind={kind}
          label={`${kind.title || words.market.price} ${name}`}
          past={marketCharts.past.value}
          window={marketCharts.window}
          testId={kind.id === 'price' ? 'price-chart' : `${kind.id}-chart`}
          onPick={pick}
        />
      ))}
    </section>
  );
}

function WindowKeys({ charts }: { readonly charts: MarketChartsModel }): JSX.Element {
  const { window } = charts;
  const choice = window.choice.value;
  return (
    <fieldset class="keys window-keys">
      <legend class="unseen">{WORDS.windowGroup}</legend>
      {STRETCHES.map((minutes) => (
        <ActionButton
          key={minutes}
          label={WORDS.minutes(minutes)}
          title={WORDS.lastMinutes(minutes)}
          pressed={choice.kind === 'last' && choice.span === minutes * 60_000}
          onClick={() => window.last(minutes * 60_000)}
        />
      ))}
      <ActionButton label={WORDS.all} pressed={choice.kind === 'all'} onClick={() => window.all()} />
      <ActionButton label={WORDS.zoomIn} icon="plus" compact onClick={() => window.zoom(0.5)} />
      <ActionButton label={WORDS.zoomOut} icon="minus" compact onClick={() => window.zoom(2)} />
    </fieldset>
  );
}

function FeatureKeys({ charts }: { readonly charts: MarketChartsModel }): JSX.Element {
  const shown = charts.features.value;
  return (
    <fieldset class="keys feature-keys">
      <legend class="unseen">{WORDS.featuresGroup}</legend>
      {FEATURES.map((feature) => (
        <ActionButton
          key={feature}
          label={WORDS.features[feature]}
          pressed={shown.includes(feature)}
          testId={`feature-${feature}`}
          onClick={() => charts.toggle(feature)}
        />
      ))}
    </fieldset>
  );
}

function MarksKey(): JSX.Element {
  const { market } = words;
  return (
    <p class="marks-key">
      <span class="tone-gain">▲</span> {market.bought} <span class="tone-loss">▼</span> {market.sold}{' '}
      <span>△▽</span> {WORDS.legend.blocked} <span class="tone-stop">○</span> {WORDS.legend.nearMiss}{' '}
      <span class="tone-rest">×</span> {WORDS.legend.passedOver} <span class="shade-key" />{' '}
      {WORDS.legend.paused}
    </p>
  );
}
