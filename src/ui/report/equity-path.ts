import type { SeriesView } from '../../app/view/view-state';

const WIDTH = 1_000;
const HEIGHT = 100;

/** A line as the path of an SVG in a box of 1000 x 100, time to the right and value upwards. */
export function equityPath({ times, values }: SeriesView): string {
  const [start = 0, end = 0] = [times[0], times.at(-1)];
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const x = (time: number): number => (end === start ? 0 : ((time - start) / (end - start)) * WIDTH);
  const y = (value: number): number =>
    high === low ? HEIGHT / 2 : HEIGHT - ((value - low) / (high - low)) * HEIGHT;
  return times
    .map((time, i) => `${i === 0 ? 'M' : 'L'}${x(time).toFixed(1)} ${y(values[i] ?? low).toFixed(2)}`)
    .join('');
}
