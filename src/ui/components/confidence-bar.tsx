import type { JSX } from 'preact';
import type { ConfidenceParts } from '../../core/strategy/confidence';
import { fixedText } from '../format/figures';
import { words } from '../words/words';

const PARTS = ['imbalance', 'weighted', 'persistence', 'volatility', 'slope'] as const;

/** What confidence is made of, and what it is held against. */
export interface ConfidenceBarProps {
  readonly total: number;
  readonly parts: ConfidenceParts;
  readonly limit: number;
}

interface Segment {
  readonly part: (typeof PARTS)[number];
  readonly value: number;
  /** Where it begins, 0 to 1; a negative part covers the end of the others. */
  readonly start: number;
}

/** The five parts of confidence side by side on a line from 0 to 1, with the limit marked. */
export function ConfidenceBar({ total, parts, limit }: ConfidenceBarProps): JSX.Element {
  const segments = segmentsOf(parts);
  return (
    <div class="confidence">
      <svg class="confidence-bar" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        {segments.map(({ part, value, start }) => (
          <rect
            key={part}
            class={`part part-${part}${value < 0 ? ' part-minus' : ''}`}
            x={start}
            y="0"
            width={Math.abs(value)}
            height="1"
          />
        ))}
        <rect class="confidence-limit" x={limit - 0.002} y="0" width="0.004" height="1" />
      </svg>
      <ul class="parts">
        {segments.map(({ part, value }) => (
          <li key={part} class={`key key-${part}`}>
            <span>{words.why.parts[part]}</span> <b>{signed(value)}</b>
          </li>
        ))}
        <li class="key key-total">
          <span>{words.why.needs}</span> <b>{`${fixedText(total, 3)} / ${fixedText(limit, 2)}`}</b>
        </li>
      </ul>
    </div>
  );
}

function segmentsOf(parts: ConfidenceParts): readonly Segment[] {
  let end = 0;
  return PARTS.map((part) => {
    const value = parts[part];
    const start = value < 0 ? Math.max(0, end + value) : end;
    end += value;
    return { part, value, start };
  });
}

function signed(value: number): string {
  return value > 0 ? `+${fixedText(value, 3)}` : fixedText(value, 3);
}
