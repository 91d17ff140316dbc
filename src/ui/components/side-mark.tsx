import type { JSX } from 'preact';
import type { Side } from '../../app/ledger/rows';
import { words } from '../words/words';

/** Buy or sell, as a word and a colour. */
export function SideMark({ side }: { readonly side: Side }): JSX.Element {
  return <span class={`side side-${side}`}>{words.tables.sides[side]}</span>;
}
