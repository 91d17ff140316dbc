import { expect, test } from 'vitest';
import { someView } from '../some-view';
import { modelsWith } from './set-up';

test('resume after the kill switch arms the desk again', async () => {
  const { desk, models } = await modelsWith(someView({ mode: 'HALTED' }));
  models.trading.resume();
  expect(desk.calls).toEqual(['command rearm']);
});

test('resume after a pause of the person ends the pause', async () => {
  const { desk, models } = await modelsWith(someView({ mode: 'PAUSED' }));
  models.trading.resume();
  expect(desk.calls).toEqual(['command resume']);
});

test("the calendar's rest cannot be resumed by hand", async () => {
  const { models } = await modelsWith(someView({ mode: 'REST' }));
  expect(models.trading.stopped.value).toBe(false);
});
