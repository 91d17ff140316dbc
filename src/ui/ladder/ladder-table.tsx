import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { SymbolView } from '../../app/view/view-state';
import { words } from '../words/words';
import { useSlow } from '../theme/use-slow';
import type { LadderStep } from './group-levels';
import { LADDER_LEVELS } from './ladder-layout';
import { ladderOf, type LadderRow } from './ladder-rows';

const REFRESH_MS = 1_000;

/** What a ladder shows. */
export interface LadderProps {
  readonly symbol: SymbolView;
  /** Price ticks that a row stands for. */
  readonly step: LadderStep;
}

/** The ladder as a table, for who cannot see the canvas that it stands in; refreshed at a pace that can be read. */
export function LadderTable({ symbol, step }: LadderProps): JSX.Element {
  const shown = useSlow(symbol, REFRESH_MS);
  return useMemo(() => tableOf(shown, step), [shown, step]);
}

function tableOf(symbol: SymbolView, step: LadderStep): JSX.Element {
  const { bids, asks } = ladderOf(symbol, LADDER_LEVELS, step);
  return (
    <table>
      <caption>{words.market.book.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.tables.columns.side}</th>
          <th scope="col">{words.market.book.price}</th>
          <th scope="col">{words.market.book.quantity}</th>
          <th scope="col">{words.market.book.total}</th>
        </tr>
      </thead>
      <tbody>
        {asks.toReversed().map((row) => levelRow(words.market.book.ask, row))}
        {bids.map((row) => levelRow(words.market.book.bid, row))}
      </tbody>
    </table>
  );
}

function levelRow(side: string, { price, quantity, total }: LadderRow): JSX.Element {
  return (
    <tr key={`${side} ${price}`}>
      <td>{side}</td>
      <td>{price}</td>
      <td>{quantity}</td>
      <td>{total}</td>
    </tr>
  );
}
