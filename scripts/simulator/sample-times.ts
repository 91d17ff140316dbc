import { type EpochMs, epochMs } from '../../src/core/time';

/** A stretch of the sample in which the market beats at one pace. */
export interface Stretch {
  readonly until: EpochMs;
  /** `busy`: about an update a second, as the regime says; `quiet`: two in a minute or fewer. */
  readonly pace: 'busy' | 'quiet';
}

/**
 * When the sample plays, in whole minutes, so that it does not hang on the last digit of a sine. In Sao Paulo
 * (-23.5505, -46.6333) the sun sets on Friday 2026-03-06 at 21:30:47 UTC and on Saturday at 21:29:51 UTC (suncalc 2.0.2,
 * checked by the sample's test): from an hour before the one to an hour after the other. No Yom Tov is near.
 */
export const SAMPLE_START: EpochMs = epochMs(Date.UTC(2026, 2, 6, 20, 30));
export const SAMPLE_END: EpochMs = epochMs(Date.UTC(2026, 2, 7, 22, 30));

/** Busy while the desk trades, and just long enough into the rest and before its end that both show. */
export const SAMPLE_STRETCHES: readonly Stretch[] = [
  { until: epochMs(Date.UTC(2026, 2, 6, 21, 15)), pace: 'busy' },
  { until: epochMs(Date.UTC(2026, 2, 7, 21, 26)), pace: 'quiet' },
  { until: SAMPLE_END, pace: 'busy' },
];
