import type { JSX } from 'preact';
import type { AccountView, SymbolView, ViewState } from '../../app/view/view-state';
import { Amount, toneOf } from '../components/amount';
import { Figure } from '../components/figure';
import { decimalText } from '../format/decimal-text';
import { fixedText, NO_FIGURE, percentText, shareOf } from '../format/figures';
import { countText } from '../format/grouped';
import { midText } from '../format/scaled';
import type { Models } from '../models/models';
import { words } from '../words/words';

const { figures: WORDS } = words.market;

/** The symbol with its price, and the account in one line. */
export function FiguresStrip({ models }: { readonly models: Models }): JSX.Element {
  const view = models.still.view.value;
  return (
    <section class="figures" aria-label={WORDS.group}>
      <SymbolPrice models={models} />
      {view && (
        <dl class="figures-list">
          <AccountFigures account={view.account} />
          <Figure label={WORDS.trades} testId="trades-count">
            {countText(view.trades)}
          </Figure>
          <Figure label={WORDS.ticks} testId="ticks">
            {isStored(view) ? NO_FIGURE : countText(view.ticks)}
          </Figure>
        </dl>
      )}
    </section>
  );
}

/** A ledger that is only looked at: it does not hold how many ticks made its trades. */
function isStored({ source, trades }: ViewState): boolean {
  return source === null && trades > 0;
}

function AccountFigures({ account }: { readonly account: AccountView }): JSX.Element {
  const { equity, balance, totalPnl, fees, wins, totalTrades } = account;
  const winRate = percentText(shareOf(wins, totalTrades), 0);
  return (
    <>
      <Figure label={WORDS.equity} testId="equity">
        {decimalText(equity, 2)}
      </Figure>
      <Figure label={WORDS.pnl} testId="pnl" tone={toneOf(totalPnl)}>
        <Amount value={totalPnl} />
      </Figure>
      <Figure label={WORDS.fees} testId="fees">
        {decimalText(fees, 2)}
      </Figure>
      <Figure label={WORDS.balance} testId="balance">
        {decimalText(balance, 2)}
      </Figure>
      <Figure label={WORDS.winRate} testId="win-rate">
        {winRate === NO_FIGURE ? winRate : `${winRate} (${countText(wins)}/${countText(totalTrades)})`}
      </Figure>
    </>
  );
}

function SymbolPrice({ models: { symbols } }: { readonly models: Models }): JSX.Element {
  const symbol = symbols.symbol.value;
  return (
    <div class="quote">
      <SymbolSelect
        names={symbols.symbols.value.map(({ name }) => name)}
        chosen={symbol?.name ?? null}
        onChoose={(name) => symbols.choose(name)}
      />
      <p class="quote-mid" data-testid="mid">
        {midOf(symbol)}
      </p>
      <p class="quote-spread">
        {WORDS.spread} <b>{fixedText(symbol?.tick?.spreadBps ?? null, 3)}</b> bps
      </p>
    </div>
  );
}

function midOf(symbol: SymbolView | null): string {
  return symbol?.tick ? midText(symbol.tick.doubleMid, symbol.scale.priceDecimals) : NO_FIGURE;
}

interface SymbolSelectProps {
  readonly names: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
}

function SymbolSelect({ names, chosen, onChoose }: SymbolSelectProps): JSX.Element {
  return (
    <select
      class="symbol"
      aria-label={WORDS.symbol}
      data-testid="symbol"
      value={chosen ?? ''}
      disabled={names.length === 0}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {names.length === 0 && <option value="">{NO_FIGURE}</option>}
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}
