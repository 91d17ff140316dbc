import type { Decimal } from '../money';

/** The trader's side of an order; the words are those of the ledger. */
export type Side = 'buy' | 'sell';

/** `quantity` as it changes a position: positive for a buy, negative for a sell, in base units. */
export function signedQuantity(side: Side, quantity: Decimal): Decimal {
  return side === 'buy' ? quantity : quantity.neg();
}
