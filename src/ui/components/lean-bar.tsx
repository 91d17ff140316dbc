import type { JSX } from 'preact';
import { fixedText } from '../format/figures';

/** What a gauge shows: a number from -1, all asks, to 1, all bids; null where there is none. */
export interface LeanBarProps {
  readonly label: string;
  readonly value: number | null;
}

/** Which way a book leans: a bar from the middle to the right for bids, to the left for asks. */
export function LeanBar({ label, value }: LeanBarProps): JSX.Element {
  const lean = Math.max(-1, Math.min(1, value ?? 0));
  return (
    <p class="lean">
      <span class="lean-label">{label}</span>
      <svg class="lean-bar" viewBox="-1 0 2 1" preserveAspectRatio="none" aria-hidden="true">
        <rect class="lean-field" x="-1" y="0" width="2" height="1" />
        <rect
          class={lean < 0 ? 'lean-asks' : 'lean-bids'}
          x={Math.min(0, lean)}
          y="0"
          width={Math.abs(lean)}
          height="1"
        />
        <rect class="lean-middle" x="-0.008" y="0" width="0.016" height="1" />
      </svg>
      <b class="lean-value">
        {value !== null && value > 0 ? `+${fixedText(value, 3)}` : fixedText(value, 3)}
      </b>
    </p>
  );
}
