import { expect, test } from 'vitest';
import { epochMs } from '../../../../src/core/time';
import { someView } from '../some-view';
import { modelsWith } from './set-up';

test('the line of equity ends at the figure that the page shows', async () => {
  const view = someView({ time: epochMs(9), equitySeries: { times: [1, 5], values: [10_000, 9_990] } });
  const { models } = await modelsWith({ ...view, account: { ...view.account, equity: '9985.5' } });
  expect(models.charts.equity.value.series).toEqual({ times: [1, 5, 9], values: [10_000, 9_990, 9_985.5] });
});

test('a view with nothing new leaves the line of equity alone', async () => {
  const view = someView({ time: epochMs(9), equitySeries: { times: [1], values: [2] } });
  const { desk, models } = await modelsWith(view);
  const first = models.charts.equity.value;
  desk.send(structuredClone(view));
  expect(models.charts.equity.value).toBe(first);
});
