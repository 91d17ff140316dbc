import type { BookUpdate } from '../../src/core/market/update';
import { type EpochMs, epochMs, MINUTE_MS } from '../../src/core/time';
import { SAMPLE_START } from './sample-times';

/** Something that goes wrong with the feed on purpose, so that the desk's answer to it can be seen. */
export type Interruption =
  | { readonly kind: 'gap'; readonly symbol: string; readonly at: EpochMs; readonly milliseconds: number }
  | {
      readonly kind: 'crossed' | 'one_sided';
      readonly symbol: string;
      readonly at: EpochMs;
      /** Updates in a row that are bad. */
      readonly updates: number;
    };

/** The sample's: all in its first part, where whoever opens it sees them. */
export const SAMPLE_INTERRUPTIONS: readonly Interruption[] = [
  { kind: 'crossed', symbol: 'BTCUSDT', at: epochMs(SAMPLE_START + 9 * MINUTE_MS), updates: 4 },
  { kind: 'one_sided', symbol: 'ETHUSDT', at: epochMs(SAMPLE_START + 16 * MINUTE_MS), updates: 3 },
  { kind: 'gap', symbol: 'BTCUSDT', at: epochMs(SAMPLE_START + 24 * MINUTE_MS), milliseconds: 95_000 },
];

/** How far a crossed best bid stands above the best ask, ticks. */
const CROSSED_BY = 15;

/** Spoils a snapshot: a bid above the best ask, or no asks. */
export function spoil(snapshot: BookUpdate, kind: 'crossed' | 'one_sided'): void {
  if (kind === 'one_sided') snapshot.askCount = 0;
  else snapshot.prices[0] = (snapshot.prices[snapshot.bidCount] ?? 0) + CROSSED_BY;
}
