/** Buckets for each doubling: values are told to within 9 %. */
const PER_DOUBLING = 8;
/** Least and greatest value told apart, milliseconds. */
const LEAST_MS = 1 / 1024;
const DOUBLINGS = 24;

/** Percentiles of durations, in fixed room and without a sort: counts by buckets that grow by a twelfth each. */
export class Latency {
  readonly #buckets = new Float64Array(PER_DOUBLING * DOUBLINGS + 1);
  #count = 0;

  /** How many were added. */
  get count(): number {
    return this.#count;
  }

  /** Takes one in, milliseconds. */
  add(ms: number): void {
    const place = Math.round(Math.log2(Math.max(ms, LEAST_MS) / LEAST_MS) * PER_DOUBLING);
    const bucket = Math.min(place, this.#buckets.length - 1);
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
    this.#count++;
  }

  /** What a share (0 to 1) of all were not above, milliseconds; null before the first. */
  percentile(share: number): number | null {
    if (this.#count === 0) return null;
    const wanted = Math.max(1, Math.ceil(share * this.#count));
    let seen = 0;
    const bucket = this.#buckets.findIndex((count) => (seen += count) >= wanted);
    return LEAST_MS * 2 ** ((bucket + 0.5) / PER_DOUBLING);
  }
}
