import type { SeriesView } from './view-state';

/** A stretch of a line, as far as a chart can show it: how low and how high it went, and when. */
interface Stretch {
  readonly start: number;
  lowTime: number;
  low: number;
  highTime: number;
  high: number;
}

/**
 * A line against event time that never outgrows a chart. When it is full, neighbouring stretches become one that keeps
 * the lowest and the highest of both, so that no spike is ever lost. The last value is always there.
 */
export class ThinnedSeries {
  readonly #capacity: number;
  #stretches: Stretch[] = [];
  /** Least event milliseconds of a stretch; 0 while each value is one of its own. */
  #length = 0;
  #lastTime = Number.NaN;
  #lastValue = Number.NaN;

  /** @param capacity points kept at the most, an even number above 3, not counting the last value. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Takes a point in; times do not go back. */
  push(time: number, value: number): void {
    this.#lastTime = time;
    this.#lastValue = value;
    const stretch = this.#stretches.at(-1);
    if (stretch && time - stretch.start < this.#length) extend(stretch, time, value);
    else this.#begin(time, value);
  }

  /** The points so far, oldest first, with the latest one at the end. */
  view(): SeriesView {
    const times: number[] = [];
    const values: number[] = [];
    for (const { lowTime, low, highTime, high } of this.#stretches) {
      const lowFirst = lowTime <= highTime;
      times.push(lowFirst ? lowTime : highTime);
      values.push(lowFirst ? low : high);
      if (low === high) continue;
      times.push(lowFirst ? highTime : lowTime);
      values.push(lowFirst ? high : low);
    }
    if (times.length > 0 && (times.at(-1) !== this.#lastTime || values.at(-1) !== this.#lastValue)) {
      times.push(this.#lastTime);
      values.push(this.#lastValue);
    }
    return { times, values };
  }

  /** The same line, going its own way. */
  fork(): ThinnedSeries {
    const copy = new ThinnedSeries(this.#capacity);
    copy.#stretches = this.#stretches.map((stretch) => ({ ...stretch }));
    copy.#length = this.#length;
    copy.#lastTime = this.#lastTime;
    copy.#lastValue = this.#lastValue;
    return copy;
  }

  #begin(time: number, value: number): void {
    this.#stretches.push({ start: time, lowTime: time, low: value, highTime: time, high: value });
    if (this.#stretches.length * 2 > this.#capacity) this.#join(time);
  }

  #join(end: number): void {
    const joined: Stretch[] = [];
    this.#stretches.forEach((stretch, index) => {
      const before = joined.at(-1);
      if (index % 2 === 0 || !before) joined.push(stretch);
      else {
        extend(before, stretch.lowTime, stretch.low);
        extend(before, stretch.highTime, stretch.high);
      }
    });
    this.#length = (end - (joined[0]?.start ?? end)) / joined.length;
    this.#stretches = joined;
  }
}

function extend(stretch: Stretch, time: number, value: number): void {
  if (value < stretch.low) {
    stretch.low = value;
    stretch.lowTime = time;
  }
  if (value > stretch.high) {
    stretch.high = value;
    stretch.highTime = time;
  }
}
