import type { JSX } from 'preact';
import type { Side } from '../../app/ledger/rows';

/** Buy or sell, as a word and a colour. */
export function SideMark({ side }: { readonly side: Side }): JSX.Element {
  return <span class={`side side-${side}`}>{side.toUpperCase()}</span>;
}
