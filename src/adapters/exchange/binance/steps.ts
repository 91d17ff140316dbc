import { pairsOf, tableOf } from '../read/steps';

const BASES = `
SOL XRP BNB DOGE ADA TRX LINK AVAX SUI XLM HBAR BCH LTC TON DOT SHIB UNI AAVE PEPE NEAR APT ICP ETC POL RENDER ATOM
ARB ALGO FIL OP INJ IMX STX TIA SEI WIF BONK LDO JUP WLD GRT SAND GALA THETA RUNE ENA CRV EGLD
`;

/** Main pairs, offered where Binance's own list cannot be had. Steps: seen in recordings of August 2024. */
export const STEPS = tableOf(
  `BTC USDT 0.01 0.00001\nETH USDT 0.01 0.0001\n${pairsOf(BASES, 'USDT')}`,
  (base, quote) => base + quote,
);
