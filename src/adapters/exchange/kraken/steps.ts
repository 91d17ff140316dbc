import { pairsOf, tableOf } from '../read/steps';

const WITH_STEPS = `
BTC USD 0.1 0.00000001
ETH USD 0.01 0.00000001
SOL USD 0.01 0.00000001
DOGE USD 0.0000001 0.00000001
`;
const BASES = `
XRP ADA LINK AVAX SUI XLM BCH LTC DOT SHIB UNI AAVE PEPE NEAR APT ICP ETC POL RENDER ATOM ARB ALGO FIL OP INJ IMX STX
TIA SEI WIF BONK LDO JUP GRT SAND GALA RUNE ENA CRV TRX
`;

/** Main pairs, offered where Kraken's own list cannot be had. Steps: of its instrument channel, August 2026. */
export const STEPS = tableOf(
  `${WITH_STEPS.trim()}\n${pairsOf(BASES, 'USD')}`,
  (base, quote) => `${base}/${quote}`,
);
