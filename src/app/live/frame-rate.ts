const SECOND_MS = 1_000;
/** Seconds that the rate looks back on. */
const SECONDS = 5;

/** Counts what comes, second by second of a clock that never goes back. */
export class FrameRate {
  readonly #counts = new Uint32Array(SECONDS + 1);
  #second = Number.NEGATIVE_INFINITY;
  #since = Number.NaN;

  /** One has come. */
  count(now: number): void {
    if (Number.isNaN(this.#since)) this.#since = now;
    this.#moveTo(Math.floor(now / SECOND_MS));
    const slot = this.#slot(this.#second);
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
  }

  /** How many a second, over the last five whole seconds, or those since the first. */
  perSecond(now: number): number {
    if (Number.isNaN(this.#since)) return 0;
    this.#moveTo(Math.floor(now / SECOND_MS));
    const running = this.#counts[this.#slot(this.#second)] ?? 0;
    const whole = this.#counts.reduce((sum, count) => sum + count, 0) - running;
    const seconds = Math.min(SECONDS, this.#second - Math.floor(this.#since / SECOND_MS));
    return seconds <= 0 ? running : whole / seconds;
  }

  #moveTo(second: number): void {
    const passed = Math.min(second - this.#second, this.#counts.length);
    for (let i = 0; i < passed; i++) this.#counts[this.#slot(second - i)] = 0;
    this.#second = Math.max(second, this.#second);
  }

  #slot(second: number): number {
    const { length } = this.#counts;
    return ((second % length) + length) % length;
  }
}
