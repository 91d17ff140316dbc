import { expect, test } from 'vitest';
import { readFile } from '../../../../src/adapters/ledger/read-file';
import { ReportDesk } from '../../../../src/app/desk/report-desk';
import { PageFile } from '../../../../src/app/ledger/pages/page-file';
import { ok } from '../../../../src/core/result';
import { loadSqlite } from '../../adapters/ledger/open';
import { MemoryStorage } from '../../../support/memory-storage';
import { atOnce, figureOf, randomRun, type ReportedRun } from '../report/reported';

const sqlite = await loadSqlite();

/** A desk with one stored ledger, and a run under way where one is given. */
function deskWith(stored: ReportedRun, current: ReportedRun | null = null): ReportDesk {
  const storage = new MemoryStorage();
  storage.entries = [
    {
      id: 'a',
      name: 'Mine',
      kind: 'replay',
      createdAt: 0,
      status: 'ready',
      deletedAt: null,
      stored: true,
      pinned: false,
    },
  ];
  storage.catalogue.file = async () => ok(PageFile.from(stored.ledger.exportFile()));
  storage.read = (file, work) => readFile(sqlite, file, work);
  return new ReportDesk({
    storage: Promise.resolve(storage),
    current: () => current?.source('Now') ?? null,
    breathe: atOnce,
  });
}

test('a stored ledger is reported on under its own name', async () => {
  const run = randomRun(3, 100);
  const report = await deskWith(run).of('a');
  expect(report?.name).toBe('Mine');
  expect(report && figureOf(report, 'fills').value).toBe(run.ledger.tradesInAll());
});

test('the run under way is reported on with what it saw', async () => {
  const report = await deskWith(randomRun(3, 10), randomRun(4, 100)).current();
  expect([report?.name, report?.slippageIs]).toEqual(['Now', 'measured']);
});

test('where no ledger is open there is nothing to report on', async () => {
  expect(await deskWith(randomRun(3, 10)).current()).toBeNull();
});
