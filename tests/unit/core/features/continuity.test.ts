import { expect, test } from 'vitest';
import { departuresOf } from '../../../../src/core/departures';

const corrected = departuresOf('corrected');
const reference = departuresOf('reference');

test.each([
  [0, false, false],
  [60_000, false, false],
  [60_001, false, true],
  [0, true, true],
])(
  'corrected: after %d ms, feed resynchronised %s, windows start anew: %s',
  (elapsed, resynchronised, anew) => {
    expect(corrected.startsAnew(elapsed, 60_000, resynchronised)).toBe(anew);
  },
);

test.each([
  [-1, true],
  [0, false],
  [1, false],
])('corrected: a tick %d ms after the last one is late: %s', (elapsed, late) => {
  expect(corrected.isLate(elapsed)).toBe(late);
});

test('the seed knows neither gaps nor late ticks', () => {
  expect(reference.startsAnew(90_000_000, 60_000, true)).toBe(false);
  expect(reference.isLate(-90_000_000)).toBe(false);
});
