/** Where two estimates of an instant count as one, milliseconds. */
const CLOSE_MS = 1;
/** Where a value counts as zero: the sun falls by a millionth of a degree in a quarter of a millisecond or longer. */
const CLOSE = 1e-6;
const MOST_STEPS = 60;

/**
 * The instant between `from` and `to` at which a function of time falls through zero: positive at `from`, zero or
 * negative at `to`, falling between. Regula falsi in its Illinois form, to a millisecond or a millionth.
 */
export function fallingRoot(value: (time: number) => number, from: number, to: number): number {
  let [high, low] = [from, to];
  let [atHigh, atLow] = [value(high), value(low)];
  let kept = 0;
  for (let step = 0; step < MOST_STEPS && low - high > CLOSE_MS && atLow !== 0; step += 1) {
    const guess = high + ((low - high) * atHigh) / (atHigh - atLow);
    const found = value(guess);
    if (Math.abs(found) < CLOSE) return guess;
    if (found > 0) {
      [high, atHigh] = [guess, found];
      if (kept === 1) atLow /= 2;
      kept = 1;
    } else {
      [low, atLow] = [guess, found];
      if (kept === -1) atHigh /= 2;
      kept = -1;
    }
  }
  return low;
}

/** The instant from `from` to `to` at which a function with one low point there is lowest; ternary search to 1 s. */
export function lowestPoint(value: (time: number) => number, from: number, to: number): number {
  let [left, right] = [from, to];
  while (right - left > 1_000) {
    const third = (right - left) / 3;
    if (value(left + third) < value(right - third)) right -= third;
    else left += third;
  }
  return (left + right) / 2;
}
