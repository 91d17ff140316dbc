import type { SeriesView } from './view-state';

/**
 * A line against event time that never outgrows a chart: when it is full, every second point is dropped and points
 * come half as often. The last value is always there.
 */
export class ThinnedSeries {
  readonly #capacity: number;
  readonly #times: number[] = [];
  readonly #values: number[] = [];
  /** Least event milliseconds between two kept points. */
  #interval = 0;
  #lastTime = Number.NaN;
  #lastValue = Number.NaN;

  /** @param capacity points kept at the most, an even number above 3. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Takes a point in; times do not go back. */
  push(time: number, value: number): void {
    this.#lastTime = time;
    this.#lastValue = value;
    const kept = this.#times.at(-1);
    if (kept !== undefined && time - kept < this.#interval) return;
    this.#times.push(time);
    this.#values.push(value);
    if (this.#times.length >= this.#capacity) this.#halve();
  }

  /** The points so far, with the latest one at the end. */
  view(): SeriesView {
    const lastIsKept = this.#times.at(-1) === this.#lastTime;
    if (this.#times.length === 0 || lastIsKept) return { times: [...this.#times], values: [...this.#values] };
    return { times: [...this.#times, this.#lastTime], values: [...this.#values, this.#lastValue] };
  }

  #halve(): void {
    const span = (this.#times.at(-1) ?? 0) - (this.#times[0] ?? 0);
    this.#interval = (2 * span) / this.#capacity;
    let kept = 0;
    for (let i = 0; i < this.#times.length; i += 2) {
      this.#times[kept] = this.#times[i] ?? 0;
      this.#values[kept] = this.#values[i] ?? 0;
      kept++;
    }
    this.#times.length = kept;
    this.#values.length = kept;
  }
}
