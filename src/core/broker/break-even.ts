import { Decimal } from '../money';
import type { Position } from './position';

/**
 * The price at which closing a position leaves nothing won or lost, with the fee that its entry paid and the one that its
 * exit will pay: entry x (1 + fee) / (1 - fee) for a long, entry x (1 - fee) / (1 + fee) for a short; quote per base. What
 * earlier closing trades brought is not in it. Null where nothing is held.
 *
 * @param takerFee fraction of notional, below 1.
 */
export function breakEvenPrice({ quantity, entryPrice }: Position, takerFee: Decimal): Decimal | null {
  if (quantity.isZero()) return null;
  const [paid, left] = [takerFee.plus(1), new Decimal(1).minus(takerFee)];
  return quantity.isPositive() ? entryPrice.times(paid).div(left) : entryPrice.times(left).div(paid);
}
