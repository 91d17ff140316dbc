import { normalCdf } from './normal';
import type { SampleMoments } from './sample-moments';

/** Minutes of a year of 365 days: crypto trades on all of them. */
export const MINUTES_PER_YEAR = 525_600;

/** Calendar days of the same year, in milliseconds. */
const YEAR_MS = 365 * 86_400_000;
const LEAST_SPAN_MS = 86_400_000;

/**
 * Sharpe ratio of one-minute returns over a risk-free rate of 0, annualised: mean / sample deviation x sqrt(525600).
 * Null below 2 returns and where they do not vary. W. F. Sharpe, "The Sharpe ratio", 1994.
 */
export function sharpeRatio(returns: SampleMoments): number | null {
  const ratio = ratioOf(returns);
  return ratio === null ? null : ratio * Math.sqrt(MINUTES_PER_YEAR);
}

/**
 * Sortino ratio of one-minute returns with a target of 0, annualised: mean / downside deviation x sqrt(525600). Null
 * without a return and where none lies below 0.
 *
 * @param downsideSquares the sum of the squares of the returns below 0; the deviation divides it by all n returns.
 */
export function sortinoRatio(returns: SampleMoments, downsideSquares: number): number | null {
  const { count, mean } = returns;
  if (mean === null || !(downsideSquares > 0)) return null;
  return (mean / Math.sqrt(downsideSquares / count)) * Math.sqrt(MINUTES_PER_YEAR);
}

/**
 * Compound return of a year of 365 days: (last / first)^(year / span) - 1. Null for a span below one day, which says
 * nothing about a year, and where equity is not above 0 at either end.
 *
 * @param spanMs milliseconds from the first to the last sample.
 */
export function annualisedReturn(first: number, last: number, spanMs: number): number | null {
  if (spanMs < LEAST_SPAN_MS || first <= 0 || last <= 0) return null;
  return (last / first) ** (YEAR_MS / spanMs) - 1;
}

/** Calmar ratio over the whole span: annualised return / deepest drawdown as a fraction. Null where either is missing or 0. */
export function calmarRatio(annualised: number | null, deepestFraction: number): number | null {
  return annualised === null || deepestFraction <= 0 ? null : annualised / deepestFraction;
}

/**
 * System quality number: sqrt(n) x mean / sample deviation of the net P&L of closing trades, n uncapped. Null below 2 trades
 * and where they do not vary. V. K. Tharp, "Definitive Guide to Position Sizing", 2008.
 */
export function systemQuality(pnls: SampleMoments): number | null {
  const ratio = ratioOf(pnls);
  return ratio === null ? null : ratio * Math.sqrt(pnls.count);
}

/**
 * Probability that the true Sharpe ratio is above 0, from that of n one-minute returns S, their skewness g and kurtosis k:
 * N(S sqrt(n - 1) / sqrt(1 - g S + (k - 1) / 4 S^2)). Null where S is. D. H. Bailey and M. López de Prado, "The Sharpe
 * ratio efficient frontier", 2012, equation 11.
 */
export function probabilisticSharpe(returns: SampleMoments): number | null {
  const ratio = ratioOf(returns);
  const { skewness, kurtosis } = returns;
  if (ratio === null || skewness === null || kurtosis === null) return null;
  const spread = 1 - skewness * ratio + ((kurtosis - 1) / 4) * ratio * ratio;
  return spread <= 0 ? null : normalCdf((ratio * Math.sqrt(returns.count - 1)) / Math.sqrt(spread));
}

function ratioOf({ mean, deviation }: SampleMoments): number | null {
  return mean === null || deviation === null || deviation <= 0 ? null : mean / deviation;
}
