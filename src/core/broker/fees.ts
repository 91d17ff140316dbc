import type { Decimal } from '../money';

/**
 * Fee of a fill in quote units: price x quantity x rate, rounded as any decimal (28 digits half even).
 *
 * @param rate fraction of the notional, 0.001 = 0.1 %; the taker's for market orders.
 */
export function feeOf(price: Decimal, quantity: Decimal, rate: Decimal): Decimal {
  return price.times(quantity).times(rate);
}
