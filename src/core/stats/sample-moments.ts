/**
 * Count, mean and central moments of a sample that comes value by value, without keeping it; float64.
 * Formulas: P. Pébay, "Formulas for robust, one-pass parallel computation of covariances and arbitrary-order statistical
 * moments" (Sandia 2008), equations 1.5 to 1.7 for one value more.
 */
export class SampleMoments {
  #count = 0;
  #mean = 0;
  #second = 0;
  #third = 0;
  #fourth = 0;

  get count(): number {
    return this.#count;
  }

  /** Null for no values. */
  get mean(): number | null {
    return this.#count === 0 ? null : this.#mean;
  }

  /** Sample standard deviation (divided by n - 1); null below 2 values. */
  get deviation(): number | null {
    return this.#count < 2 ? null : Math.sqrt(this.#second / (this.#count - 1));
  }

  /** Skewness m3 / m2^1.5 with moments divided by n; null where the values do not vary. */
  get skewness(): number | null {
    if (!(this.#second > 0)) return null;
    return (Math.sqrt(this.#count) * this.#third) / this.#second ** 1.5;
  }

  /** Kurtosis m4 / m2^2 with moments divided by n, 3 for a normal distribution; null where the values do not vary. */
  get kurtosis(): number | null {
    if (!(this.#second > 0)) return null;
    return (this.#count * this.#fourth) / (this.#second * this.#second);
  }

  /** One value more. */
  add(value: number): void {
    const before = this.#count;
    const count = before + 1;
    const delta = value - this.#mean;
    const step = delta / count;
    const square = step * step;
    const term = delta * step * before;
    this.#count = count;
    this.#mean += step;
    this.#fourth +=
      term * square * (count * count - 3 * count + 3) + 6 * square * this.#second - 4 * step * this.#third;
    this.#third += term * step * (count - 2) - 3 * step * this.#second;
    this.#second += term;
  }
}
