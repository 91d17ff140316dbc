import type { JSX } from 'preact';
import type { TickFigures, TickView } from '../../app/view/view-state';
import { ConfidenceBar } from '../components/confidence-bar';
import { Figure } from '../components/figure';
import { GateTable } from '../components/gate-table';
import { Pane } from '../components/pane';
import { ShownTick } from '../components/shown-tick';
import { chartText, fixedText, NO_FIGURE, percentText } from '../format/figures';
import { failedGate, gateRows } from '../models/gate-rows';
import type { Models } from '../models/models';
import { words } from '../words/words';
import { verdictText } from '../words/verdict';

const { why: WORDS } = words;

/** Why the last tick was traded or was not, and where all the others ended. */
export function WhyPane({ models: { desk, symbols, moments } }: { readonly models: Models }): JSX.Element {
  const view = desk.view.value;
  const moment = moments.moment.value;
  const symbol = moment?.kind === 'tick' ? moment.tick : symbols.symbol.value;
  return (
    <Pane name="why" title={WORDS.title}>
      <section class="scroll why" aria-label={WORDS.scroll} tabIndex={0}>
        {moment && <ShownTick moment={moment} onBack={() => moments.toPresent()} />}
        <Verdict symbol={symbol} />
        {view && <GateTable rows={gateRows(view, symbol)} />}
        {symbol && <Confidence symbol={symbol} />}
        {symbol?.tick && <Statistics tick={symbol.tick} priceDecimals={symbol.scale.priceDecimals} />}
      </section>
    </Pane>
  );
}

function Verdict({ symbol }: { readonly symbol: TickView | null }): JSX.Element {
  const outcome = symbol?.outcome ?? null;
  if (symbol === null || outcome === null) return <p class="verdict-line">{WORDS.noTick}</p>;
  return (
    <p class={`verdict-line${outcome === 'traded' ? ' verdict-traded' : ''}`} data-testid="verdict">
      {verdictText(outcome, failedGate(symbol))}
    </p>
  );
}

function Confidence({ symbol }: { readonly symbol: TickView }): JSX.Element {
  const limit = symbol.gates.find(({ gate }) => gate === 'low_confidence')?.limit ?? 0;
  return (
    <>
      <h3>{WORDS.confidence}</h3>
      {symbol.confidence ? (
        <ConfidenceBar {...symbol.confidence} limit={limit} />
      ) : (
        <p class="confidence none">{WORDS.confidenceNotReached}</p>
      )}
    </>
  );
}

function Statistics(props: { readonly tick: TickFigures; readonly priceDecimals: number }): JSX.Element {
  const { tick, priceDecimals } = props;
  const { statistics } = WORDS;
  const bps = tick.momentum === null ? NO_FIGURE : `${fixedText(tick.momentum * 10_000, 2)} bps`;
  return (
    <>
      <h3>{statistics.title}</h3>
      <dl class="statistics">
        <Figure label={statistics.imbalanceZ}>{fixedText(tick.imbalanceZ, 2)}</Figure>
        <Figure label={statistics.imbalanceMomentum}>{fixedText(tick.imbalanceMomentum, 4)}</Figure>
        <Figure label={statistics.momentum}>{bps}</Figure>
        <Figure label={statistics.volatility}>{percentText(tick.volatility, 2)}</Figure>
        <Figure label={statistics.volatilityZ}>{fixedText(tick.volatilityZ, 2)}</Figure>
        <Figure label={statistics.atr}>
          {tick.atr === null ? NO_FIGURE : chartText(tick.atr, priceDecimals + 1)}
        </Figure>
      </dl>
    </>
  );
}
