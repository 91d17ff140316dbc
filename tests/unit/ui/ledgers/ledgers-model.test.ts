import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../../../src/app/ledger/catalogue/entry';
import { LedgersModel } from '../../../../src/ui/ledgers/ledgers-model';
import type { LedgerRefusal } from '../../../../src/app/ledgers-api';
import { FakeDesk } from '../fake-desk';

const ENTRY: LedgerEntry = {
  id: 'a',
  name: 'My run / 2',
  kind: 'replay',
  createdAt: 0,
  status: 'ready',
  deletedAt: null,
  stored: true,
  pinned: false,
};

function modelOver(desk = new FakeDesk()) {
  const saved: string[] = [];
  return { desk, saved, model: new LedgersModel(desk.ledgers, (name) => saved.push(name)) };
}

test('the latest ledger comes first', async () => {
  const { desk, model } = modelOver();
  Object.assign(desk.ledgers, { list: async () => [ENTRY, { ...ENTRY, id: 'b' }] });
  await model.load();
  expect(model.entries.value?.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('what is done is followed by the list as it is then', async () => {
  const { desk, model } = modelOver();
  await model.create('New');
  expect(desk.calls).toEqual(['ledgers.create New', 'ledgers.list']);
});

test('a refusal is shown until something is done', async () => {
  const { desk, model } = modelOver();
  Object.assign(desk.ledgers, { rename: async () => ({ code: 'name_taken', detail: 'Taken' }) });
  expect(await model.rename('a', 'Taken')).toBe(false);
  expect(model.refusal.value).toBe('Another ledger has that name, or it is empty. Choose another name.');
  await model.duplicate('a');
  expect(model.refusal.value).toBeNull();
});

test('every deletion of the session can be undone, the last one first', async () => {
  const { desk, model } = modelOver();
  await model.delete(ENTRY);
  await model.delete({ ...ENTRY, id: 'b', name: 'Other' });
  await model.undo();
  await model.undo();
  await model.undo();
  expect(desk.calls.filter((call) => call.includes('undelete'))).toEqual([
    'ledgers.undelete b',
    'ledgers.undelete a',
  ]);
  expect(model.deleted.value).toEqual([]);
});

test('files are imported one after another, with their progress, until one is refused', async () => {
  const { desk, model } = modelOver();
  const shown: unknown[] = [];
  const importFile = async (file: File, progress: (share: number) => void): Promise<LedgerRefusal | null> => {
    progress(0.5);
    shown.push(model.importing.value);
    return file.name === 'bad' ? { code: 'damaged_file', detail: 'page 3' } : null;
  };
  Object.assign(desk.ledgers, { importFile });
  await model.import(['good', 'bad', 'never'].map((name) => new File([], name)));
  expect(shown).toEqual([
    { name: 'good', share: 0.5 },
    { name: 'bad', share: 0.5 },
  ]);
  expect([model.refusal.value, model.importing.value]).toEqual([
    'SQLite finds this file damaged. Nothing was imported. (page 3)',
    null,
  ]);
});

test('a ledger is saved under its name', async () => {
  const { saved, model } = modelOver();
  await model.export(ENTRY);
  expect(saved).toEqual(['My-run-2.sqlite']);
});
