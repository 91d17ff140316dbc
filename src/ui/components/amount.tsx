import type { JSX } from 'preact';
import type { DecimalText } from '../../app/ledger/rows';
import { signedText, signOf } from '../format/decimal-text';
import { NO_FIGURE } from '../format/figures';

/** Gain, loss or neither. */
export type Tone = 'gain' | 'loss' | 'plain';

/** The tone of an amount of profit or loss. */
export function toneOf(value: DecimalText): Tone {
  const sign = signOf(value);
  if (sign === 0) return 'plain';
  return sign > 0 ? 'gain' : 'loss';
}

/** A profit or loss: its sign is written, and its colour says the same. */
export function Amount(props: {
  readonly value: DecimalText | null;
  readonly decimals?: number;
}): JSX.Element {
  const { value, decimals = 2 } = props;
  if (value === null) return <span class="tone-dim">{NO_FIGURE}</span>;
  return <span class={`tone-${toneOf(value)}`}>{signedText(value, decimals)}</span>;
}
