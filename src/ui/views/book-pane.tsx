import type { JSX } from 'preact';
import { Pane } from '../components/pane';
import { LeanBar } from '../components/lean-bar';
import { scaledText } from '../format/scaled';
import { LADDER_STEPS } from '../ladder/group-levels';
import { Ladder } from '../ladder/ladder';
import type { LadderModel } from '../ladder/ladder-model';
import type { LadderProps } from '../ladder/ladder-table';
import type { Models } from '../models/models';
import { words } from '../words/words';

const { book: WORDS } = words.market;

/** The book of the chosen symbol, and which way it leans. */
export function BookPane({ models: { symbols, ladder } }: { readonly models: Models }): JSX.Element {
  const symbol = symbols.symbol.value;
  const aside = symbol && <StepSelect ladder={ladder} priceDecimals={symbol.scale.priceDecimals} />;
  return (
    <Pane name="book" title={`${WORDS.title} ${symbol?.name ?? ''}`} aside={aside} testId="book">
      {symbol ? (
        <Book symbol={symbol} step={ladder.step.value} />
      ) : (
        <p class="none">{words.market.waiting}</p>
      )}
    </Pane>
  );
}

/** How much of the price a row stands for, in quote units. */
function StepSelect({
  ladder,
  priceDecimals,
}: {
  readonly ladder: LadderModel;
  readonly priceDecimals: number;
}): JSX.Element {
  return (
    <select
      class="ladder-step"
      aria-label={WORDS.step}
      title={WORDS.step}
      data-testid="ladder-step"
      value={String(ladder.step.value)}
      onChange={({ currentTarget: { value } }) => ladder.choose(value)}
    >
      {LADDER_STEPS.map((step) => (
        <option key={step} value={String(step)}>
          {scaledText(step, priceDecimals)}
        </option>
      ))}
    </select>
  );
}

function Book({ symbol, step }: LadderProps): JSX.Element {
  return (
    <>
      <div class="leans">
        <LeanBar label={WORDS.imbalance} value={symbol.tick?.imbalance ?? null} />
        <LeanBar label={WORDS.weighted} value={symbol.tick?.weightedImbalance ?? null} />
      </div>
      <div class="ladder-head" aria-hidden="true">
        <span>{WORDS.price}</span>
        <span>{WORDS.quantity}</span>
        <span>{WORDS.total}</span>
      </div>
      <Ladder symbol={symbol} step={step} />
    </>
  );
}
