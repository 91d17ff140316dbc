import type { SymbolScale } from '../../src/core/market/scale';

/** What makes one symbol's simulated market its own. Prices in ticks, quantities in lots. */
export interface SymbolProfile {
  readonly name: string;
  readonly scale: SymbolScale;
  /** Best bid at the start. */
  readonly start: number;
  /** Where a typical book has its ranks 1, 2, 3 ...: distances from the best price, rising. */
  readonly distances: readonly number[];
  /** Sizes of resting orders, rising; people like round numbers. */
  readonly sizes: readonly number[];
  /** Sizes at the best price, rising. */
  readonly quotes: readonly number[];
}

/**
 * Steps as on Binance spot (0.01 USDT; 0.00001 BTC, 0.0001 ETH), shape near that of its books: most of the quantity at
 * the best price, the first levels a tick apart, 20 levels over some 2 bps.
 */
export const SYMBOL_PROFILES: readonly SymbolProfile[] = [
  {
    name: 'BTCUSDT',
    scale: { priceDecimals: 2, qtyDecimals: 5 },
    start: 7_124_318,
    distances: [
      1, 3, 10, 40, 80, 130, 180, 240, 300, 370, 450, 530, 610, 700, 790, 880, 980, 1_080, 1_190, 1_300,
      1_420, 1_560, 1_720, 1_900, 2_100, 2_350, 2_700, 3_200, 4_000, 5_200, 7_000, 9_500, 13_000,
    ],
    sizes: [
      9, 13, 20, 35, 50, 100, 140, 250, 500, 1_000, 1_000, 2_000, 4_500, 6_500, 9_000, 9_000, 14_000, 20_000,
      42_000,
    ],
    quotes: [
      5_000, 9_000, 16_000, 25_000, 36_000, 48_000, 61_000, 76_000, 93_000, 115_000, 145_000, 190_000,
      260_000,
    ],
  },
  {
    name: 'ETHUSDT',
    scale: { priceDecimals: 2, qtyDecimals: 4 },
    start: 231_846,
    distances: [
      1, 2, 4, 6, 9, 12, 15, 18, 21, 24, 27, 31, 35, 39, 43, 47, 51, 56, 61, 66, 72, 78, 85, 92, 100, 110,
      125, 145, 175, 220, 280, 360, 450,
    ],
    sizes: [
      20, 28, 39, 93, 200, 500, 1_000, 2_000, 4_700, 10_000, 10_000, 14_000, 20_000, 27_000, 42_000, 42_000,
      90_000,
    ],
    quotes: [
      9_000, 18_000, 32_000, 48_000, 66_000, 84_000, 102_000, 131_000, 160_000, 196_000, 240_000, 310_000,
      430_000,
    ],
  },
];
