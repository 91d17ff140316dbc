import { expect, test } from 'vitest';
import { someView } from '../some-view';
import { modelsWith, settled } from './set-up';

const OF_ENGINE = { kind: 'import', code: 'empty', file: 'a.csv', line: 1, detail: 'no line' } as const;
const WORDS = {
  what: 'a.csv: line 1: The file is empty: no line',
  safe: 'Nothing of it was loaded; the run that was open is as it was.',
  next: 'Mend the file or choose another one.',
};

test("the engine's trouble is shown in the page's words", async () => {
  const { models } = await modelsWith(someView({ trouble: OF_ENGINE }));
  expect(models.trouble.trouble.value).toEqual(WORDS);
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
  expect(models.trouble.trouble.value).toEqual(WORDS);
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
