import type { RunningMoments } from './moments';

/** Values below which a z-score says nothing. */
export const MIN_SAMPLES = 20;
/** An imbalance that hardly moves must not make every tick an outlier. */
export const MIN_IMBALANCE_STD = 0.001;

/** (latest imbalance - mean) / max(std, 0.001) over the window, the latest included; NaN below 20 values. */
export function imbalanceZ(imbalances: RunningMoments): number {
  if (imbalances.count < MIN_SAMPLES) return Number.NaN;
  return (imbalances.ago(0) - imbalances.mean()) / Math.max(imbalances.std(), MIN_IMBALANCE_STD);
}
