import { expect, test } from 'vitest';
import { epochMs } from '../../../../src/core/time';
import { someView } from '../some-view';
import { modelsWith, settled } from './set-up';

test('the ledger is saved under the name of its market and last day', async () => {
  const view = someView({
    source: { name: 'Sample (BTC, ETH).jsonl', synthetic: true },
    time: epochMs(Date.UTC(2024, 7, 9, 23)),
  });
  const { models, saved } = await modelsWith(view);
  models.files.exportLedger();
  await settled();
  expect(saved).toEqual([
    { name: 'sundown-sample-btc-eth-jsonl-2024-08-09.sqlite', bytes: Uint8Array.of(1, 2) },
  ]);
});

test('an export that fails is shown and saves nothing', async () => {
  const { desk, models, saved } = await modelsWith(someView());
  desk.failure = new Error('No market is open yet');
  models.files.exportLedger();
  await settled();
  expect([saved, models.trouble.trouble.value?.what]).toEqual([
    [],
    'The page made a mistake: No market is open yet.',
  ]);
});

test('a picker that was closed without a choice asks for nothing', async () => {
  const { desk, models } = await modelsWith(someView());
  models.files.open([]);
  expect(desk.calls).toEqual([]);
});

test('files of a market are opened as one', async () => {
  const { desk, models } = await modelsWith(someView());
  models.files.open([new File(['{}'], 'a.jsonl'), new File(['{}'], 'b.jsonl')]);
  await settled();
  expect(desk.calls).toEqual(['openFiles a.jsonl b.jsonl']);
});

test('SQLite files become ledgers, in the sheet that lists them', async () => {
  const { desk, models } = await modelsWith(someView());
  models.files.open([new File(['SQLite format 3\0 and so on'], 'run.sqlite')]);
  await settled();
  expect(desk.calls[0]).toBe('ledgers.importFile run.sqlite');
  expect(models.sheets.current.value?.name).toBe('ledgers');
});
