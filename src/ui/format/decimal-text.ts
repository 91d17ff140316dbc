import type { DecimalText } from '../../app/ledger/rows';
import { grouped } from './grouped';

/**
 * A plain decimal with exactly `decimals` decimals, rounded half even as all money of the desk is, with commas:
 * "9682.99500" at 2 gives "9,683.00", "-0.004" gives "0.00". Exact at any length.
 */
export function decimalText(value: DecimalText, decimals: number): string {
  const units = roundedUnits(value, decimals);
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  const sign = units < 0n ? '-' : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** The same with a plus sign before a gain, so that gain and loss never differ by colour alone. */
export function signedText(value: DecimalText, decimals: number): string {
  const text = decimalText(value, decimals);
  return signOf(value) > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** -1, 0 or 1. */
export function signOf(value: DecimalText): -1 | 0 | 1 {
  if (!/[1-9]/.test(value)) return 0;
  return value.startsWith('-') ? -1 : 1;
}

/** Decimals of the sizes that the strategy asks for (SPEC section 4, gate 8). */
const SIZE_DECIMALS = 6;

/** A quantity in base units: six decimals, so that rows stand in line, and more only where it has more. */
export function quantityText(value: DecimalText): string {
  const decimals = value.split('.')[1]?.length ?? 0;
  return decimalText(value, Math.max(SIZE_DECIMALS, decimals));
}

/** `a` - `b`, exactly. */
export function decimalDifference(a: DecimalText, b: DecimalText): DecimalText {
  const decimals = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0);
  const difference = roundedUnits(a, decimals) - roundedUnits(b, decimals);
  const digits = String(difference < 0n ? -difference : difference).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${difference < 0n ? '-' : ''}${decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`}`;
}

function roundedUnits(value: DecimalText, decimals: number): bigint {
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  const rounded = kept + roundingOf(fraction.slice(decimals), kept);
  return value.startsWith('-') ? -rounded : rounded;
}

/** What the digits cut off add to the last one kept. */
function roundingOf(cut: string, kept: bigint): bigint {
  const half = `5${'0'.repeat(Math.max(0, cut.length - 1))}`;
  if (cut === half) return kept % 2n;
  return cut > half ? 1n : 0n;
}
