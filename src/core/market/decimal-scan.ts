import { MAX_DECIMALS } from './scale';

const ZERO = 48;
const NINE = 57;
const DOT = 46;
const NOT_ASCII = 255;
/** Longest number given as text; 16 digits and 18 decimals are far below it. */
const LONGEST_TEXT = 128;

const scratch = new Uint8Array(LONGEST_TEXT + 1);

/** 10^0 to 10^18 as doubles; exact, all being below 10^22. */
export const POWERS_OF_TEN = Float64Array.from({ length: MAX_DECIMALS + 1 }, (_, power) =>
  Number(`1e${power}`),
);

/**
 * Reads plain decimals ("61837.63000000") from bytes as an integer and its count of decimals, trailing zeros not
 * counted: exact, without a string and before any scale is known. No sign, no exponent, digits on both sides of a dot.
 */
export class DecimalScan {
  /** The value is `mantissa` x 10^-`decimals`; `mantissa` is at most 2^53-1. */
  mantissa = 0;
  /** 0 to 18. */
  decimals = 0;

  /** The index after the number that begins at `start`, or -1 if there is none or it is too large or too fine. */
  read(bytes: Uint8Array, start: number): number {
    let at = start;
    let whole = 0;
    let byte = bytes[at] ?? 0;
    while (byte >= ZERO && byte <= NINE) {
      whole = whole * 10 + (byte - ZERO);
      at += 1;
      byte = bytes[at] ?? 0;
    }
    if (at === start) return -1;
    this.mantissa = whole;
    this.decimals = 0;
    if (byte === DOT) at = this.#fraction(bytes, at + 1);
    return this.mantissa <= Number.MAX_SAFE_INTEGER ? at : -1;
  }

  /** True if the whole of `text` is a number that can be read. */
  readText(text: string): boolean {
    const { length } = text;
    if (length > LONGEST_TEXT) return false;
    for (let i = 0; i < length; i += 1) scratch[i] = Math.min(text.charCodeAt(i), NOT_ASCII);
    scratch[length] = 0;
    return this.read(scratch, 0) === length;
  }

  /**
   * Adds the digits after the dot. Whole part and fraction are counted apart, so that each stays a small integer, which
   * is what makes this fast; one beyond 2^53 makes the sum too large, whatever its last digits have become.
   */
  #fraction(bytes: Uint8Array, start: number): number {
    let at = start;
    let zeros = 0;
    let fraction = 0;
    let byte = bytes[at] ?? 0;
    while (byte >= ZERO && byte <= NINE) {
      at += 1;
      zeros += 1;
      if (byte !== ZERO) {
        for (; zeros > 0; zeros -= 1) fraction *= 10;
        fraction += byte - ZERO;
      }
      byte = bytes[at] ?? 0;
    }
    this.decimals = at - start - zeros;
    this.mantissa = this.mantissa * (POWERS_OF_TEN[this.decimals] ?? Infinity) + fraction;
    return at === start || this.decimals > MAX_DECIMALS ? -1 : at;
  }
}
