import { expect, test } from 'vitest';
import { equityPath } from '../../../../src/ui/report/equity-path';

test('time goes to the right and value up', () => {
  expect(equityPath({ times: [0, 5, 10], values: [100, 200, 150] })).toBe(
    'M0.0 100.00L500.0 0.00L1000.0 50.00',
  );
});

test('a line that stands still lies in the middle, a single point too', () => {
  expect(equityPath({ times: [0, 10], values: [7, 7] })).toBe('M0.0 50.00L1000.0 50.00');
  expect(equityPath({ times: [3], values: [7] })).toBe('M0.0 50.00');
});

test('without a point there is no line', () => {
  expect(equityPath({ times: [], values: [] })).toBe('');
});
