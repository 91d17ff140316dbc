import { tableOf } from '../read/steps';

/** Steps of main pairs; see docs/venues.md for source and date. It ages: frames with finer values make a scale finer. */
export const STEPS = tableOf(
  `
BTC USDT 0.01 0.00001
`,
  (base, quote) => base + quote,
);
