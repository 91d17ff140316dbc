import { type Decimal, ZERO } from '../money';

const BPS = 10_000;

/** What a run turned over and what it cost; quote units. */
export interface Costs {
  readonly fills: number;
  /** Sum of price x quantity. */
  readonly turnover: Decimal;
  readonly fees: Decimal;
  /** Sum of |price - mid| x quantity against the mid at which an order arrived. */
  readonly slippage: Decimal;
}

export const NO_COSTS: Costs = { fills: 0, turnover: ZERO, fees: ZERO, slippage: ZERO };

/** One fill, quote and base units. */
export interface CostedFill {
  readonly price: Decimal;
  readonly quantity: Decimal;
  readonly fee: Decimal;
  /** The mid when the order arrived. */
  readonly arrivalMid: Decimal;
}

/** One fill more. */
export function withFill(costs: Costs, { price, quantity, fee, arrivalMid }: CostedFill): Costs {
  return {
    fills: costs.fills + 1,
    turnover: costs.turnover.plus(price.times(quantity)),
    fees: costs.fees.plus(fee),
    slippage: costs.slippage.plus(price.minus(arrivalMid).abs().times(quantity)),
  };
}

/**
 * A result taken apart: net = gross - fees - slippage, exactly, where net is equity - starting balance and gross is what
 * the same fills would have made at the arrival mids and without fees.
 */
export interface PnlParts {
  readonly gross: Decimal;
  readonly fees: Decimal;
  readonly slippage: Decimal;
  readonly net: Decimal;
}

/** @param net equity - starting balance. */
export function pnlParts(net: Decimal, { fees, slippage }: Costs): PnlParts {
  return { gross: net.plus(fees).plus(slippage), fees, slippage, net };
}

/** Fees in basis points of what was turned over; null without a fill. */
export function feeDragBps({ fees, turnover }: Costs): number | null {
  return turnover.isZero() ? null : fees.div(turnover).times(BPS).toNumber();
}

/** Slippage against the arrival mid in basis points of what was turned over; null without a fill. */
export function slippageBps({ slippage, turnover }: Costs): number | null {
  return turnover.isZero() ? null : slippage.div(turnover).times(BPS).toNumber();
}

/**
 * The cost of a fill, fees and slippage together, at which the run would have ended at 0: gross result / turnover, in basis
 * points; below 0 where no cost is low enough. Null without a fill.
 */
export function breakEvenBps(gross: Decimal, { turnover }: Costs): number | null {
  return turnover.isZero() ? null : gross.div(turnover).times(BPS).toNumber();
}
