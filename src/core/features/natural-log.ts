import { Decimal } from 'decimal.js';
import { productError, squareError, sumError } from './exact-sum';

/** Far beyond any price on both sides, and near enough to 1 that no product of this file overflows or underflows. */
const SMALLEST = 2 ** -500;
const LARGEST = 2 ** 500;

/**
 * The natural logarithm, correctly rounded and the same in every browser. `Math.log` may be off in its last bit and
 * differs between engines; a return is the difference of two logs of about 10, so that bit is a hundred-millionth of a
 * return, and a volatility score could differ from machine to machine.
 *
 * log x = log c + log(1 + r) with c = x to 7 bits and |r| <= 2^-8, after P. T. P. Tang, "Table-driven implementation of
 * the logarithm function in IEEE floating-point arithmetic" (1990); log c comes from decimal.js at 40 digits, once for
 * each c that is met, and r and r^2 are carried as pairs. What is lost is below 2^-77: less than 2^-26 of a last bit of
 * the answer for prices above 3 or below 1/3, less than 2^-13 for any. Only a logarithm that lies so close to the middle
 * between two doubles could be rounded to the wrong one.
 */
export class NaturalLog {
  readonly #double = new Float64Array(1);
  /** The same eight bytes; little-endian, as on every machine that runs a browser: the upper word comes second. */
  readonly #words = new Int32Array(this.#double.buffer);
  readonly #known = new Map<number, Centre>();
  #centre: Centre = { value: 1, high: 0, low: 0 };
  #word = 0x3ff00000;

  /** log of a number from 2^-500 up to 2^500; NaN for any other. */
  of(x: number): number {
    if (!(x >= SMALLEST && x <= LARGEST)) return Number.NaN;
    this.#double[0] = x;
    const word = ((this.#words[1] ?? 0) + 0x1000) & ~0x1fff;
    if (word !== this.#word) this.#moveTo(word);
    return logNear(this.#centre, x);
  }

  #moveTo(word: number): void {
    let centre = this.#known.get(word);
    if (centre === undefined) {
      this.#words[0] = 0;
      this.#words[1] = word;
      centre = { value: this.#double[0] ?? 1, ...logOfWord(word) };
      this.#known.set(word, centre);
    }
    this.#word = word;
    this.#centre = centre;
  }
}

/** A point whose logarithm is known as the pair high + low. */
interface Centre {
  readonly value: number;
  readonly high: number;
  readonly low: number;
}

const Precise = Decimal.clone({ precision: 40 });
/** `high` is cut to 26 binary places, so that it is exact both as a double and as a decimal. */
const HIGH_STEPS = 2 ** 26;

/**
 * log of the double whose upper word is `word` and lower word 0, as a pair. The double is taken apart, since its shortest
 * decimal text, which `new Decimal(number)` reads, is not its value.
 */
function logOfWord(word: number): { readonly high: number; readonly low: number } {
  const exponent = (word >>> 20) - 1023;
  const significand = 128 + ((word >>> 13) & 0x7f);
  const log = new Precise(2)
    .pow(exponent - 7)
    .times(significand)
    .ln();
  const steps = log.times(HIGH_STEPS).round();
  return { high: steps.toNumber() / HIGH_STEPS, low: log.minus(steps.div(HIGH_STEPS)).toNumber() };
}

function logNear(centre: Centre, x: number): number {
  const distance = x - centre.value;
  const r = distance / centre.value;
  const back = r * centre.value;
  const rLow = (distance - back - productError(r, centre.value, back)) / centre.value;
  const square = r * r;
  const squareLow = squareError(r, square) + 2 * r * rLow;
  const first = centre.high + r;
  const second = first - square / 2;
  const lost = sumError(centre.high, r, first) + sumError(first, -square / 2, second);
  return second + (lost + (centre.low + (rLow - squareLow / 2) + cubicOnwards(r, square)));
}

/** log(1 + r) - r + r^2 / 2 for |r| <= 2^-8, to 2^-78: its Taylor series up to r^10. */
function cubicOnwards(r: number, square: number): number {
  const fifthOnwards = 1 / 5 - r * (1 / 6 - r * (1 / 7 - r * (1 / 8 - r * (1 / 9 - r / 10))));
  return square * r * (1 / 3 - r * (1 / 4 - r * fifthOnwards));
}
