/** Passes values on at a pace that can be read: at most one in `milliseconds`, and the latest one always. */
export class SlowValue<T> {
  readonly #show: (value: T) => void;
  readonly #milliseconds: number;
  #latest: T;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param first is taken to be shown already. */
  constructor(first: T, milliseconds: number, show: (value: T) => void) {
    this.#latest = first;
    this.#milliseconds = milliseconds;
    this.#show = show;
  }

  push(value: T): void {
    if (Object.is(value, this.#latest)) return;
    this.#latest = value;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#show(this.#latest);
    }, this.#milliseconds);
  }

  /** Shows nothing any more. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
