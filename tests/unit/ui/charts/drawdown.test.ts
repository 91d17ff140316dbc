import { expect, test } from 'vitest';
import { drawdownOf } from '../../../../src/ui/charts/drawdown';

test('a drawdown is the fall from the highest value so far', () => {
  const series = { times: [1, 2, 3, 4, 5], values: [100, 90, 110, 80, 120] };
  expect(drawdownOf(series)).toEqual({ times: [1, 2, 3, 4, 5], values: [0, -10, 0, -30, 0] });
});

test('without a value there is none', () => {
  expect(drawdownOf({ times: [], values: [] })).toEqual({ times: [], values: [] });
});
