import type { JSX } from 'preact';
import type { SymbolView } from '../../app/view/view-state';
import { Pane } from '../components/pane';
import { LeanBar } from '../components/lean-bar';
import { Ladder } from '../ladder/ladder';
import type { Models } from '../models/models';
import { words } from '../words/words';

/** The book of the chosen symbol, and which way it leans. */
export function BookPane({ models: { symbols } }: { readonly models: Models }): JSX.Element {
  const symbol = symbols.symbol.value;
  return (
    <Pane name="book" title={`${words.market.book.title} ${symbol?.name ?? ''}`} testId="book">
      {symbol ? <Book symbol={symbol} /> : <p class="none">{words.market.waiting}</p>}
    </Pane>
  );
}

function Book({ symbol }: { readonly symbol: SymbolView }): JSX.Element {
  const { book } = words.market;
  return (
    <>
      <div class="leans">
        <LeanBar label={book.imbalance} value={symbol.tick?.imbalance ?? null} />
        <LeanBar label={book.weighted} value={symbol.tick?.weightedImbalance ?? null} />
      </div>
      <div class="ladder-head" aria-hidden="true">
        <span>{book.price}</span>
        <span>{book.quantity}</span>
        <span>{book.total}</span>
      </div>
      <Ladder symbol={symbol} />
    </>
  );
}
