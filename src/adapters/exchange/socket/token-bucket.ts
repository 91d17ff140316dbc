/** So many of something in so many milliseconds. */
export interface Allowance {
  readonly count: number;
  readonly perMs: number;
}

/** Keeps to an allowance: it fills evenly up to `count`, and what is taken must be in it. */
export class TokenBucket {
  readonly #allowance: Allowance;
  #tokens: number;
  #at: number;

  /** @param now monotonic milliseconds; the bucket starts full. */
  constructor(allowance: Allowance, now: number) {
    this.#allowance = allowance;
    this.#tokens = allowance.count;
    this.#at = now;
  }

  /** Takes one; the milliseconds to wait until it may be used, 0 for at once. */
  take(now: number): number {
    const { count, perMs } = this.#allowance;
    this.#tokens = Math.min(count, this.#tokens + ((now - this.#at) * count) / perMs) - 1;
    this.#at = now;
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens * perMs) / count);
  }
}
