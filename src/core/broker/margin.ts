import type { Decimal } from '../money';

/** What collateral is asked for, quote units except the quantities. */
export interface MarginCheck {
  /** Position before and after the trade, base units. */
  readonly before: Decimal;
  readonly after: Decimal;
  /** What the trade pays, quote per base. */
  readonly price: Decimal;
  /** Sum of |quantity| x mark over the other symbols. */
  readonly otherNotional: Decimal;
  /** Before the trade. */
  readonly equity: Decimal;
  readonly maxLeverage: Decimal;
}

/** The gross notional after the trade and the most that the equity bears; quote units. */
export interface MarginExcess {
  readonly notional: Decimal;
  readonly limit: Decimal;
}

/** Null where the trade is covered. */
export type MarginRule = (check: MarginCheck) => MarginExcess | null;

/**
 * Corrected: where |position| grows, the sum over symbols of |quantity| x price after the trade must be at most
 * max_leverage x equity (SPEC section 5); a trade that shrinks it is always let through.
 */
export function grossNotionalWithinLeverage(check: MarginCheck): MarginExcess | null {
  if (check.after.abs().lte(check.before.abs())) return null;
  const notional = check.otherNotional.plus(check.after.abs().times(check.price));
  const limit = check.maxLeverage.times(check.equity);
  return notional.gt(limit) ? { notional, limit } : null;
}

/** Reference: the seed asks for no collateral at all. */
export function noCollateral(): MarginExcess | null {
  return null;
}
