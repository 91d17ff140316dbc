/**
 * Arithmetic that keeps what rounding loses, after T. J. Dekker, "A floating-point technique for extending the available
 * precision" (1971), and D. E. Knuth, "The Art of Computer Programming" vol. 2, 4.2.2.
 */
const SPLITTER = 134_217_729; // 2^27 + 1: Veltkamp's constant for doubles

/** What is lost when `a + b` is rounded to `sum`. */
export function sumError(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

/** What is lost when `a * b` is rounded to `product`. */
export function productError(a: number, b: number, product: number): number {
  const wideA = SPLITTER * a;
  const highA = wideA - (wideA - a);
  const lowA = a - highA;
  const wideB = SPLITTER * b;
  const highB = wideB - (wideB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

/** What is lost when `a * a` is rounded to `square`. */
export function squareError(a: number, square: number): number {
  const wide = SPLITTER * a;
  const high = wide - (wide - a);
  const low = a - high;
  return low * low - (square - high * high - 2 * low * high);
}
