import type { Brand } from '../brand';
import { err, ok, type Result } from '../result';

/** A price as a whole number of 10^-priceDecimals quote units. */
export type PriceTicks = Brand<number, 'PriceTicks'>;
/** A quantity as a whole number of 10^-qtyDecimals base units. */
export type QtyLots = Brand<number, 'QtyLots'>;

/** Names an integer as a price at its symbol's scale. */
export function priceTicks(value: number): PriceTicks {
  return value as PriceTicks;
}

/** Names an integer as a quantity at its symbol's scale. */
export function qtyLots(value: number): QtyLots {
  return value as QtyLots;
}

/** How many decimals the integers of one symbol stand for; 0 to 18 each. */
export interface SymbolScale {
  readonly priceDecimals: number;
  readonly qtyDecimals: number;
}

/** Finest step that a scale may have. */
export const MAX_DECIMALS = 18;

/** Why a decimal string is no integer at a scale. */
export type ScaleError =
  | { readonly code: 'not_a_number'; readonly text: string }
  | { readonly code: 'negative'; readonly text: string }
  | { readonly code: 'too_fine'; readonly text: string; readonly decimals: number }
  | { readonly code: 'too_large'; readonly text: string };

const PLAIN_DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Decimals that `text` needs, trailing zeros not counted: "61837.63000000" needs 2. Null if it is no plain decimal. */
export function decimalsNeeded(text: string): number | null {
  const match = PLAIN_DECIMAL.exec(text);
  if (!match) return null;
  return (match[3] ?? '').replace(/0+$/, '').length;
}

/**
 * A plain decimal string as an integer at `decimals`. Exponents, signs, NaN and blanks are refused, and so is a value
 * that does not fit the scale or 2^53: a value is never rounded.
 */
export function parseScaled(text: string, decimals: number): Result<number, ScaleError> {
  const match = PLAIN_DECIMAL.exec(text);
  if (!match) return err({ code: 'not_a_number', text });
  if (match[1] === '-') return err({ code: 'negative', text });
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return err({ code: 'too_fine', text, decimals });
  const value = Number(`${match[2]}${fraction.padEnd(decimals, '0')}`);
  return Number.isSafeInteger(value) ? ok(value) : err({ code: 'too_large', text });
}

/** The refusal in words, for an error line. */
export function describeScaleError(error: ScaleError): string {
  switch (error.code) {
    case 'not_a_number':
      return `"${error.text}" is not a plain decimal number`;
    case 'negative':
      return `"${error.text}" is negative`;
    case 'too_fine':
      return `"${error.text}" has more than ${error.decimals} decimals`;
    case 'too_large':
      return `"${error.text}" is too large for its scale`;
  }
}
