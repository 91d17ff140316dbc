import { grouped } from './grouped';

/**
 * An integer at a symbol's scale with all its decimals, exactly: 6183763 at 2 decimals gives "61,837.63".
 * @param units price ticks or quantity lots, a safe integer.
 * @param decimals decimals that the integer stands for, 0 to 18.
 */
export function scaledText(units: number, decimals: number): string {
  const sign = units < 0 ? '-' : '';
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** Half of `doubleMid` price ticks, exactly: one decimal more than the symbol's prices have. */
export function midText(doubleMid: number, priceDecimals: number): string {
  return scaledText(doubleMid * 5, priceDecimals + 1);
}
