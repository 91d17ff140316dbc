import { pairsOf, tableOf } from '../read/steps';

const BASES = `
ETH SOL XRP DOGE ADA LINK AVAX SUI XLM HBAR BCH LTC DOT SHIB UNI AAVE PEPE NEAR APT ICP ETC POL RENDER ATOM ARB ALGO
FIL OP INJ IMX STX TIA SEI WIF BONK LDO GRT SAND CRV
`;

/** Main pairs, offered where Coinbase's own list cannot be had. Steps: of its documentation's example. */
export const STEPS = tableOf(
  `BTC USD 0.01 0.00000001\n${pairsOf(BASES, 'USD')}`,
  (base, quote) => `${base}-${quote}`,
);
