/** Minutes of a year of 365 days: crypto trades on all of them. */
const MINUTES_PER_YEAR = 525_600;

/** Count, mean and sum of squared deviations of a day's one-minute returns; float64. */
export interface ReturnMoments {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

export const NO_RETURNS: ReturnMoments = { count: 0, mean: 0, squares: 0 };

/** One return more (Welford 1962). */
export function withReturn(moments: ReturnMoments, value: number): ReturnMoments {
  const count = moments.count + 1;
  const delta = value - moments.mean;
  const mean = moments.mean + delta / count;
  return { count, mean, squares: moments.squares + delta * (value - mean) };
}

/**
 * Mean / population standard deviation x sqrt(525600): the annualised Sharpe ratio of one-minute returns over a risk-free
 * rate of 0. Null below 2 returns or where they do not vary.
 */
export function sharpeOf(moments: ReturnMoments): number | null {
  if (moments.count < 2 || moments.squares <= 0) return null;
  return (moments.mean / Math.sqrt(moments.squares / moments.count)) * Math.sqrt(MINUTES_PER_YEAR);
}
