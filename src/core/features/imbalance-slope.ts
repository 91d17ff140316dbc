import type { RunningMoments } from './moments';

/**
 * Least-squares slope of the last `window` imbalances against 0..window-1 (the seed's correlation x std(y) / std(x)
 * is the same number). NaN below that many. Values are paired from both ends, so that equal ones give exactly 0.
 */
export function imbalanceSlope(imbalances: RunningMoments, window: number): number {
  if (imbalances.count < window) return Number.NaN;
  const centre = (window - 1) / 2;
  let covariance = 0;
  for (let back = 0; back < centre; back++) {
    covariance += (centre - back) * (imbalances.ago(back) - imbalances.ago(window - 1 - back));
  }
  return covariance / ((window * (window * window - 1)) / 12);
}
