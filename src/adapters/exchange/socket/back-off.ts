const FIRST_MS = 1_000;
const MOST_MS = 30_000;

/**
 * How long to wait before the next try: a random part of 1 s x 2^n, at most of 30 s ("full jitter": M. Brooker,
 * Exponential Backoff and Jitter, 2015), so that many clients that were cut off at once do not come back at once.
 */
export class BackOff {
  readonly #random: () => number;
  #tries = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Tries since the last one that went well. */
  get tries(): number {
    return this.#tries;
  }

  /** Milliseconds to wait before the try that is counted by this call. */
  next(): number {
    const limit = Math.min(FIRST_MS * 2 ** this.#tries, MOST_MS);
    this.#tries += 1;
    return Math.floor(this.#random() * limit);
  }

  /** All is well: the next wait is a short one again. */
  reset(): void {
    this.#tries = 0;
  }
}
