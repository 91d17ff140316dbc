import { Decimal } from 'decimal.js';

const Wide = Decimal.clone({ precision: 60 });
const LN_2 = new Wide(2).ln();
/** 2^-52, exact. */
const LAST_PLACE = new Wide(2).pow(-52);
const bits = new DataView(new ArrayBuffer(8));
const known = new Map<number, number>();

/**
 * log of a positive normal number, rounded once, from decimal.js at 60 digits. The number is taken apart into a
 * significand from 1 to 2 and a power of two: `new Decimal(x)` would read the shortest text that stands for it, which is
 * another number.
 */
export function exactLog(x: number): number {
  const found = known.get(x);
  if (found !== undefined) return found;
  bits.setFloat64(0, x);
  const exponent = ((bits.getUint32(0) >>> 20) & 0x7ff) - 1023;
  const places = (BigInt.asUintN(52, bits.getBigUint64(0)) | (1n << 52n)).toString();
  const significand = new Wide(places).times(LAST_PLACE);
  const log = Number(significand.ln().plus(LN_2.times(exponent)).toString());
  known.set(x, log);
  return log;
}
