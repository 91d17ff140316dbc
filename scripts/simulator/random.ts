const TWO_32 = 0x1_0000_0000;
const WARM_UP_ROUNDS = 16;

/**
 * A seeded stream of random integers: sfc32, "small fast counting", of Chris Doty-Humphrey's PractRand (public domain).
 * 32-bit integer arithmetic only, so that one seed gives the same numbers on every machine. Not for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c = 0x9e3779b9 | 0;
  #counter = 1;

  /** @param seed a 32-bit integer. @param stream another one, for independent streams of one seed. */
  constructor(seed: number, stream = 0) {
    this.#a = seed | 0;
    this.#b = stream | 0;
    for (let i = 0; i < WARM_UP_ROUNDS; i++) this.next();
  }

  /** An integer from 0 to 2^32 - 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** An integer from 0 up to, not including, `limit`; exact for limits up to 2^21 (the product stays below 2^53). */
  below(limit: number): number {
    return Math.floor((this.next() * limit) / TWO_32);
  }

  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True `chance` times in 1000. */
  perMille(chance: number): boolean {
    return this.below(1000) < chance;
  }

  /** One of the choices, all alike; there must be one. */
  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new RangeError('nothing to pick from');
    return choice;
  }

  /** An index of `weights` (whole numbers), as often as its weight says. */
  weighted(weights: readonly number[]): number {
    let left = this.below(weights.reduce((sum, weight) => sum + weight, 0));
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i] ?? 0;
      if (left < 0) return i;
    }
    throw new RangeError('no weight is above 0');
  }
}
