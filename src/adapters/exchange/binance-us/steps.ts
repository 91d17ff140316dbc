import { pairsOf, tableOf } from '../read/steps';

const BASES = `
BTC ETH SOL XRP BNB DOGE ADA LINK AVAX SUI XLM HBAR BCH LTC DOT SHIB UNI AAVE PEPE NEAR APT ICP ETC POL ATOM ALGO FIL
OP GRT
`;

/** Main pairs, offered where the list of Binance.US cannot be had. */
export const STEPS = tableOf(pairsOf(BASES, 'USDT'), (base, quote) => base + quote);
