import type { Ring } from './ring';

/** Mid differences that count. */
export const ATR_PERIOD = 14;

/** Mean of the last 14 |mid differences|, in quote units; NaN below 15 mids. */
export function atr(mids: Ring): number {
  if (mids.count <= ATR_PERIOD) return Number.NaN;
  let sum = 0;
  let later = mids.ago(0);
  for (let back = 1; back <= ATR_PERIOD; back++) {
    const earlier = mids.ago(back);
    sum += Math.abs(later - earlier);
    later = earlier;
  }
  return sum / ATR_PERIOD;
}
