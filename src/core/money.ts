import { Decimal as Base } from 'decimal.js';

/**
 * Money and exact quantities: 28 significant digits, round half even, never an exponent when written.
 * Every decimal of Sundown is made by this constructor, so that the rules hold in every operation.
 */
export const Decimal = Base.clone({
  precision: 28,
  rounding: Base.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  maxE: 9e15,
  minE: -9e15,
});

/** A value in quote or base units, exact to 28 significant digits. */
export type Decimal = Base;

export const ZERO: Decimal = new Decimal(0);

/** `units` x 10^-`decimals` as a decimal; the way from an integer at a symbol's scale to money. */
export function fromScaled(units: number, decimals: number): Decimal {
  return new Decimal(`${units}e-${decimals}`);
}

/** Plain notation without an exponent: the form of every decimal in the ledger, the trace and on the page. */
export function plain(value: Decimal): string {
  return value.toFixed();
}
