import { Decimal, fromScaled } from '../money';
import type { Side } from './side';

const BPS_PER_UNIT = 10_000;

/** How a slipped price becomes the price of the fill; `priceDecimals` is null where the step is not known. */
export type FillPriceRule = (slipped: Decimal, side: Side, priceDecimals: number | null) => Decimal;

/** What a market order pays before rounding: mid + mid x bps / 10000 for a buy, minus for a sell (SPEC section 5). */
export function slippedPrice(mid: Decimal, side: Side, slippageBps: Decimal): Decimal {
  const slippage = mid.times(slippageBps).div(BPS_PER_UNIT);
  return side === 'buy' ? mid.plus(slippage) : mid.minus(slippage);
}

/**
 * Corrected: the next price of the grid against the trader, up for a buy and down for a sell, but never below one step:
 * no venue trades at 0.
 */
export function onGridAgainstTrader(slipped: Decimal, side: Side, priceDecimals: number | null): Decimal {
  if (priceDecimals === null) return slipped;
  if (side === 'buy') return slipped.toDecimalPlaces(priceDecimals, Decimal.ROUND_CEIL);
  return Decimal.max(
    slipped.toDecimalPlaces(priceDecimals, Decimal.ROUND_FLOOR),
    fromScaled(1, priceDecimals),
  );
}

/** Reference: the slipped price as it comes, on the grid or not. */
export function offGrid(slipped: Decimal): Decimal {
  return slipped;
}
