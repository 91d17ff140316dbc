import { tableOf } from '../read/steps';

/** Steps of main pairs; see docs/venues.md for source and date. It ages: frames with finer values make a scale finer. */
export const STEPS = tableOf(
  `
BTC USD 1 0.00000001
LTC USD 0.01 0.00000001
ETH USD 0.01 0.000001
`,
  (base, quote) => `${base}${quote}`.toLowerCase(),
);
