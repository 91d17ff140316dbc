import { Decimal } from 'decimal.js';
import { productError, squareError, sumError } from './exact-sum';

/**
 * The natural logarithm, correctly rounded and the same in every browser. `Math.log` may be off in its last bit and
 * differs between engines; a return is the difference of two logs of about 10, so that bit is a hundred-millionth of a
 * return, and a volatility score could differ from machine to machine.
 *
 * log x = log c + log(1 + r) with c = x to 7 bits and |r| <= 2^-8, after P. T. P. Tang, "Table-driven implementation of
 * the logarithm function in IEEE floating-point arithmetic" (1990); log c comes from decimal.js at 40 digits, once for
 * each c that is met, and r and r^2 are carried as pairs.
 */
export class NaturalLog {
  readonly #double = new Float64Array(1);
  /** The same eight bytes; little-endian, as on every machine that runs a browser: the upper word comes second. */
  readonly #words = new Int32Array(this.#double.buffer);
  readonly #known = new Map<number, Centre>();
  #centre: Centre = centreAt(1);
  #word = 0x3ff00000;

  /** log of a positive finite normal number; NaN for any other. */
  of(x: number): number {
    if (!(x >= 2.2250738585072014e-308 && x < Number.POSITIVE_INFINITY)) return Number.NaN;
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
      centre = centreAt(this.#double[0] ?? 1);
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

function centreAt(value: number): Centre {
  const log = new Precise(value).ln();
  const steps = log.times(HIGH_STEPS).round();
  return { value, high: steps.toNumber() / HIGH_STEPS, low: log.minus(steps.div(HIGH_STEPS)).toNumber() };
}

function logNear(centre: Centre, x: number): number {
  const distance = x - centre.value;
  const r = distance / centre.value;
  const back = r * centre.value;
  const rLow = (distance - back - productError(r, centre.value, back)) / centre.value;
  const square = r * r;
  const squareLow = squareError(r, square) + 2 * r * rLow;
  const tail = square * r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * (1 / 7 - r / 8)))));
  const sum = centre.high + r;
  const sumLow = sumError(centre.high, r, sum);
  return sum + (sumLow + (centre.low + (rLow - squareLow / 2) + (tail - square / 2)));
}
