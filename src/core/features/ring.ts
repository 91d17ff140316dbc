/** The last `capacity` numbers, oldest overwritten first. Each is written twice, so that a look back never wraps. */
export class Ring {
  readonly capacity: number;
  /** Values held, up to `capacity`. */
  count = 0;
  readonly #values: Float64Array;
  /** Where the latest value stands in the upper half. */
  #latest: number;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.#values = new Float64Array(capacity * 2);
    this.#latest = capacity * 2 - 1;
  }

  /** Takes a value in, over the oldest where the ring is full. */
  push(value: number): void {
    const next = this.#latest + 1 === this.capacity * 2 ? this.capacity : this.#latest + 1;
    this.#values[next] = value;
    this.#values[next - this.capacity] = value;
    this.#latest = next;
    if (this.count < this.capacity) this.count++;
  }

  /** The value pushed `back` pushes ago; 0 is the latest. `back` is below `count`. */
  ago(back: number): number {
    return this.#values[this.#latest - back] ?? Number.NaN;
  }

  /** Forgets every value. */
  clear(): void {
    this.count = 0;
  }

  /** A ring with the same values that goes its own way. */
  fork(): Ring {
    const copy = new Ring(this.capacity);
    copy.#values.set(this.#values);
    copy.#latest = this.#latest;
    copy.count = this.count;
    return copy;
  }
}
