import { pairsOf, tableOf } from '../read/steps';

const BASES = `
ETH SOL XRP BNB DOGE ADA TRX LINK AVAX SUI XLM HBAR BCH LTC TON DOT SHIB UNI AAVE PEPE NEAR APT ICP ETC POL RENDER ATOM
ARB ALGO FIL OP INJ IMX STX TIA WIF BONK LDO JUP WLD GRT SAND GALA THETA ENA CRV EGLD AXS FLOW OKB
`;

/** Main pairs: OKX's own list can be had by REST alone. The steps of one are known, from its documentation. */
export const STEPS = tableOf(
  `BTC USDT 0.1 0.00000001\n${pairsOf(BASES, 'USDT')}`,
  (base, quote) => `${base}-${quote}`,
);
