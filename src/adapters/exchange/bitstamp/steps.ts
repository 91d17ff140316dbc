import { pairsOf, tableOf } from '../read/steps';

const WITH_STEPS = `
BTC USD 1 0.00000001
BTC EUR 1 0.00000001
ETH USD 0.01 0.000001
LTC USD 0.01 0.00000001
`;
const BASES = 'XRP BCH LINK XLM ADA SOL DOGE AVAX UNI AAVE ALGO DOT GRT SHIB NEAR SUI HBAR PEPE';

/**
 * Main pairs: Bitstamp's own list can be had by REST alone. Steps: of the market fixtures of ccxt (MIT, commit
 * 5abb60ef), read in November 2026.
 */
export const STEPS = tableOf(`${WITH_STEPS.trim()}\n${pairsOf(BASES, 'USD')}`, (base, quote) =>
  `${base}${quote}`.toLowerCase(),
);
