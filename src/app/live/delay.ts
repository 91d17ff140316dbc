/** A minimum is kept over one to two of these, so that clocks may drift. */
const SPAN_MS = 60_000;

/**
 * How much later than usual something arrives. The usual delay is the least one of the last minutes: what a pair of
 * clocks differ by, and the way through the network. The clock must be one that nobody sets.
 */
export class Delay {
  #least = Number.POSITIVE_INFINITY;
  #leastBefore = Number.POSITIVE_INFINITY;
  #spanEnd = Number.NEGATIVE_INFINITY;

  /** Milliseconds beyond the usual delay of what was sent at `sent` and arrives at `now`, on two clocks; never below 0. */
  beyondUsual(sent: number, now: number): number {
    if (now >= this.#spanEnd) {
      this.#leastBefore = this.#least;
      this.#least = Number.POSITIVE_INFINITY;
      this.#spanEnd = now + SPAN_MS;
    }
    const delay = now - sent;
    this.#least = Math.min(this.#least, delay);
    return delay - Math.min(this.#least, this.#leastBefore);
  }

  /** Begins anew, as after a sleep in which one of the clocks stood still. */
  forget(): void {
    this.#least = Number.POSITIVE_INFINITY;
    this.#leastBefore = Number.POSITIVE_INFINITY;
  }
}
