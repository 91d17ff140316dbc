import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { idbCatalogueStore } from '../../../../../src/adapters/blobs/idb-catalogue-store';
import { idbLedgerStores } from '../../../../../src/adapters/blobs/idb-ledger-stores';
import { SqlInspector } from '../../../../../src/adapters/ledger/sql-inspector';
import type { Sqlite } from '../../../../../src/adapters/ledger/sqlite';
import { LedgerCatalogue } from '../../../../../src/app/ledger/catalogue/catalogue';
import { PageFile } from '../../../../../src/app/ledger/pages/page-file';
import type { Result } from '../../../../../src/core/result';
import { loadSqlite, openLedger } from '../../../adapters/ledger/open';
import { trade } from '../../../adapters/ledger/samples';

vi.stubGlobal('IDBKeyRange', IDBKeyRange);

const live = async () => 'live' as const;

const DAY = 86_400_000;
let sqlite: Sqlite;
let factory: IDBFactory;
let catalogue: LedgerCatalogue;
let now: number;
beforeAll(async () => {
  sqlite = await loadSqlite();
});
beforeEach(() => {
  factory = new IDBFactory();
  now = Date.UTC(2026, 0, 5);
  let ids = 0;
  catalogue = new LedgerCatalogue({
    list: idbCatalogueStore(factory),
    stores: idbLedgerStores(factory),
    inspector: new SqlInspector(sqlite),
    newId: () => `id-${++ids}`,
    now: () => now,
  });
});

function granted<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function exported(trades: number): PageFile {
  const ledger = openLedger(sqlite);
  for (let n = 0; n < trades; n++) ledger.commit([{ table: 'trades', row: trade({ id: `T${n}` }) }]);
  const file = PageFile.from(ledger.exportFile());
  ledger.close();
  return file;
}

const names = async () => granted(await catalogue.entries()).map(({ name }) => name);
const databases = async () =>
  (await factory.databases()).map(({ name }) => String(name)).sort((a, b) => a.localeCompare(b));
const tradesIn = async (id: string) => {
  const file = granted(await catalogue.file(id));
  return openLedger(sqlite, file.toBytes()).trades({ limit: 999 }).length;
};

test('a new browser has no ledger', async () => {
  expect(await names()).toEqual([]);
});

test('a ledger is made under its name, or under a number where the name is taken', async () => {
  for (const name of ['Live', 'Live', '  Live ', '']) granted(await catalogue.create(name, 'live'));
  expect(await names()).toEqual(['Live', 'Live 2', 'Live 3', 'Ledger']);
});

test('a ledger is renamed, but not to nothing or to the name of another', async () => {
  const { id } = granted(await catalogue.create('One', 'live'));
  granted(await catalogue.create('Two', 'replay'));
  expect(granted(await catalogue.rename(id, ' First '))).toMatchObject({ name: 'First' });
  for (const name of ['Two', ' '])
    expect(await catalogue.rename(id, name)).toMatchObject({ error: { code: 'name_taken' } });
  expect(await names()).toEqual(['First', 'Two']);
});

test('an imported file is a ledger of its own with all its rows, and progress is told', async () => {
  const shares: number[] = [];
  const { id } = granted(
    await catalogue.import('Old desk', live, exported(300), (share) => shares.push(share)),
  );
  expect([await names(), await tradesIn(id), shares.at(-1)]).toEqual([['Old desk'], 300, 1]);
});

test('a refused file leaves nothing behind', async () => {
  const refused = await catalogue.import('Bad', live, PageFile.from(new Uint8Array(5_000)));
  expect(refused).toMatchObject({ ok: false, error: { code: 'not_sqlite' } });
  expect([await names(), await databases()]).toEqual([[], ['sundown-ledgers']]);
});

test('a copy has the rows of the original and lives on its own', async () => {
  const source = granted(await catalogue.import('Desk', live, exported(5)));
  const copy = granted(await catalogue.duplicate(source.id, 'Desk'));
  granted(await catalogue.reset(source.id));
  expect([copy.name, await tradesIn(copy.id), await tradesIn(source.id)]).toEqual(['Desk 2', 5, 0]);
});

test('a deleted ledger is off the list, and back when that is undone', async () => {
  const { id } = granted(await catalogue.import('Desk', live, exported(5)));
  granted(await catalogue.delete(id));
  expect(await names()).toEqual([]);
  granted(await catalogue.create('Desk', 'live'));
  granted(await catalogue.undelete(id));
  expect([await names(), await tradesIn(id)]).toEqual([['Desk 2', 'Desk'], 5]);
});

test('what was deleted a day ago is removed for good, and nothing else', async () => {
  const { id } = granted(await catalogue.import('Old', live, exported(5)));
  granted(await catalogue.delete(id));
  now += DAY / 2;
  const later = granted(await catalogue.import('New', live, exported(5)));
  granted(await catalogue.delete(later.id));
  now += DAY / 2;
  expect(granted(await catalogue.purge())).toBe(1);
  expect(await databases()).toEqual(['sundown-ledger-id-2', 'sundown-ledgers']);
  expect(await catalogue.undelete(id)).toMatchObject({ error: { code: 'unknown_ledger' } });
});

test('when there is no room, everything deleted can be removed at once', async () => {
  const { id } = granted(await catalogue.import('Old', live, exported(5)));
  granted(await catalogue.delete(id));
  expect(granted(await catalogue.purge('all'))).toBe(1);
});

test('a ledger counts as stored once that is noted, so that losing it can be told', async () => {
  const made = granted(await catalogue.create('Live', 'live'));
  expect(made.stored).toBe(false);
  expect(granted(await catalogue.markStored(made.id)).stored).toBe(true);
});

test('the readable rows of a damaged file become a ledger', async () => {
  const { entry, rows } = granted(await catalogue.salvage('Saved', 'live', exported(40)));
  expect([entry.name, rows, await tradesIn(entry.id)]).toEqual(['Saved', 40, 40]);
});

test('nothing can be done to a ledger that is not there', async () => {
  const unknown = { ok: false, error: { code: 'unknown_ledger' } };
  expect(await catalogue.rename('id-9', 'X')).toMatchObject(unknown);
  expect(await catalogue.duplicate('id-9', 'X')).toMatchObject(unknown);
  expect(await catalogue.delete('id-9')).toMatchObject(unknown);
});
