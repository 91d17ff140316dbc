import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ThinnedSeries } from '../../../../src/app/view/series';

const CAPACITY = 16;

/** Points at times that do not go back. */
const POINTS = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5_000 })),
      fc.integer({ min: -1_000, max: 1_000 }),
    ),
    { minLength: 1, maxLength: 300 },
  )
  .map((steps) => {
    let time = 0;
    return steps.map(([wait, value]) => {
      time += wait;
      return { time, value };
    });
  });

function thinned(points: readonly { time: number; value: number }[]): ThinnedSeries {
  const series = new ThinnedSeries(CAPACITY);
  for (const { time, value } of points) series.push(time, value);
  return series;
}

function holds(property: (points: readonly { time: number; value: number }[]) => void): void {
  fc.assert(fc.property(POINTS, property), { seed: 1, numRuns: 300 });
}

test('a line never has more points than it may, and its latest', () => {
  holds((points) => {
    expect(thinned(points).view().values.length).toBeLessThanOrEqual(CAPACITY + 1);
  });
});

test('the lowest and the highest value of all are in the line', () => {
  holds((points) => {
    const all = points.map(({ value }) => value);
    const { values } = thinned(points).view();
    expect([Math.min(...values), Math.max(...values)]).toEqual([Math.min(...all), Math.max(...all)]);
  });
});

test('every point of the line was one of the points given', () => {
  holds((points) => {
    const given = new Set(points.map(({ time, value }) => `${time} ${value}`));
    const { times, values } = thinned(points).view();
    times.forEach((time, index) => expect(given).toContain(`${time} ${values[index]}`));
  });
});

test('times go forward', () => {
  holds((points) => {
    const { times } = thinned(points).view();
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});

test('the latest point is the last one', () => {
  holds((points) => {
    const { times, values } = thinned(points).view();
    expect({ time: times.at(-1), value: values.at(-1) }).toEqual(points.at(-1));
  });
});

test('a line without points is empty', () => {
  expect(new ThinnedSeries(CAPACITY).view()).toEqual({ times: [], values: [] });
});
