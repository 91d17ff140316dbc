import { expect, test } from 'vitest';
import { median } from '../../../../src/core/stats/median';

test.each([
  [[], null],
  [[3], 3],
  [[10, 2], 6],
  [[10, 9, 100], 10],
  [[4, 3, 2, 1], 2.5],
])('the median of %j is %s', (values: number[], expected) => {
  expect(median(values)).toBe(expected);
});
