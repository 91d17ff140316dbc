import { exactLog } from './exact-log';

/** The statistics of SPEC section 3 as one would write them down: whole windows, nothing incremental. */

export function mean(values: readonly number[]): number {
  const first = values.reduce((sum, value) => sum + value, 0) / values.length;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

/** Population standard deviation in two passes, corrected for the rounding of the mean (Chan, Golub and LeVeque 1983). */
export function std(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const drift = values.reduce((sum, value) => sum + (value - centre), 0);
  return Math.sqrt(Math.max(0, squares - drift ** 2 / values.length) / values.length);
}

/** Differences of the natural logarithms of neighbours, each logarithm rounded once. */
export function logReturns(mids: readonly number[]): number[] {
  const logs = mids.map(exactLog);
  return logs.slice(1).map((log, i) => log - (logs[i] ?? Number.NaN));
}

/** sqrt(252 x 24 x 60). */
export const YEAR = Math.sqrt(252 * 24 * 60);

/** The volatility of the last `window` mids; null below that many. */
export function volatility(mids: readonly number[], window: number): number | null {
  return mids.length < window ? null : std(logReturns(mids.slice(-window))) * YEAR;
}

/** The volatility at each mid of a window of mids where it exists, oldest first. */
export function volatilities(mids: readonly number[], window: number): number[] {
  const returns = logReturns(mids);
  const runs = Math.max(0, returns.length - (window - 1) + 1);
  return Array.from({ length: runs }, (_, i) => std(returns.slice(i, i + window - 1)) * YEAR);
}

/** SPEC's volatility_z over a window of mids, the last one's: 0 where all volatilities are equal, null below 20 of them. */
export function correctedVolatilityZ(mids: readonly number[], window: number): number | null {
  const all = volatilities(mids, window);
  const latest = all.at(-1);
  if (all.length < 20 || latest === undefined) return null;
  return std(all) < 1e-9 ? 0 : (latest - mean(all)) / std(all);
}

/** normalize_volatility of the seed (2.6) over a window of mids; null where numpy gives NaN for an empty list. */
export function seedVolatilityZ(mids: readonly number[], window: number): number | null {
  const latest = volatility(mids, window);
  const returns = logReturns(mids);
  const runs = returns.length - window + 1;
  if (latest === null || runs < 1) return null;
  const current = std(logReturns(mids.slice(-window)));
  const stds = Array.from({ length: runs }, (_, i) => std(returns.slice(i, i + window)));
  return (latest - current) / Math.max(std(stds), 0.0001);
}

/** (last - first) / first of the last `window` mids. */
export function momentum(mids: readonly number[], window: number): number | null {
  const recent = mids.slice(-window);
  const [first, last] = [recent[0], recent.at(-1)];
  return recent.length < window || first === undefined || last === undefined ? null : (last - first) / first;
}

/** The seed's 2.5: correlation x std(y) / std(x) of the last `window` values against 0..window-1. */
export function slope(values: readonly number[], window: number): number | null {
  if (values.length < window) return null;
  const y = values.slice(-window);
  const x = y.map((_, i) => i);
  const [meanX, meanY] = [mean(x), mean(y)];
  if (std(y) === 0) return 0;
  const covariance = y.reduce((sum, value, i) => sum + (i - meanX) * (value - meanY), 0) / window;
  return (covariance / (std(x) * std(y))) * (std(y) / std(x));
}

/** (last - mean) / max(std, 0.001); null below 20 values. */
export function imbalanceZ(values: readonly number[]): number | null {
  const latest = values.at(-1);
  return values.length < 20 || latest === undefined
    ? null
    : (latest - mean(values)) / Math.max(std(values), 0.001);
}

/** Mean of the last 14 |differences|; null below 15 values. */
export function atr(mids: readonly number[]): number | null {
  if (mids.length < 15) return null;
  const recent = mids.slice(-15);
  return mean(recent.slice(1).map((mid, i) => Math.abs(mid - (recent[i] ?? Number.NaN))));
}
