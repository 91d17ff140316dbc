import type { Ring } from './ring';

/** (last - first) / first of the last `window` mids; NaN below that many. */
export function momentum(mids: Ring, window: number): number {
  if (mids.count < window) return Number.NaN;
  const first = mids.ago(window - 1);
  return (mids.ago(0) - first) / first;
}
