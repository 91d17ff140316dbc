import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinned } from '../../../../src/ui/charts/thin';

const times = (length: number): Float64Array => Float64Array.from({ length }, (_, i) => i * 100);

test('few rows are drawn as they are, and a value that is not there is a hole', () => {
  const line = Float64Array.of(1, Number.NaN, 3, 4);
  expect(thinned({ times: times(4), lines: [line], from: 1, to: 4 }, 10)).toEqual([
    [100, 200, 300],
    [null, 3, 4],
  ]);
});

test('many rows become two points to a pixel at most, and no lowest or highest value is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 200, maxLength: 600 }),
      fc.integer({ min: 1, max: 40 }),
      (values, pixels) => {
        const line = Float64Array.from(values);
        const [xs, ys] = thinned(
          { times: times(line.length), lines: [line], from: 0, to: line.length },
          pixels,
        );
        expect(xs.length).toBeLessThanOrEqual(2 * pixels + 2);
        const drawn = (ys ?? []).filter((y) => y !== null);
        expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([Math.min(...values), Math.max(...values)]);
        expect(xs.toSorted((a, b) => a - b)).toEqual(xs);
      },
    ),
    { seed: 1, numRuns: 100 },
  );
});
