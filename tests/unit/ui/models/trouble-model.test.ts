import { expect, test } from 'vitest';
import { someView } from '../some-view';
import { modelsWith, settled } from './set-up';

const OF_ENGINE = { what: 'The file is empty.', safe: 'Nothing was loaded.', next: 'Choose another file.' };

test("the engine's trouble is shown in its own words", async () => {
  const { models } = await modelsWith(someView({ trouble: OF_ENGINE }));
  expect(models.trouble.trouble.value).toEqual(OF_ENGINE);
});

test("dismissing the engine's trouble tells the engine", async () => {
  const { desk, models } = await modelsWith(someView({ trouble: OF_ENGINE }));
  models.trouble.dismiss();
  expect(desk.calls).toEqual(['dismissTrouble']);
});

test('a call that fails is shown, not swallowed', async () => {
  const { desk, models } = await modelsWith(someView());
  desk.failure = new Error('no ledger');
  models.transport.play();
  await settled();
  expect(models.trouble.trouble.value?.what).toContain('no ledger');
});

test("dismissing the page's own trouble uncovers the engine's", async () => {
  const { models } = await modelsWith(someView({ trouble: OF_ENGINE }));
  models.trouble.report(new Error('a slip'));
  models.trouble.dismiss();
  expect(models.trouble.trouble.value).toEqual(OF_ENGINE);
});

test('the loss of the engine outranks everything and stays', async () => {
  const { models } = await modelsWith(someView({ trouble: OF_ENGINE }));
  models.trouble.engineLost('out of memory');
  models.trouble.report(new Error('a slip'));
  models.trouble.dismiss();
  expect([models.trouble.fatal.value, models.trouble.trouble.value?.what]).toEqual([
    true,
    'The engine stopped: out of memory.',
  ]);
});
