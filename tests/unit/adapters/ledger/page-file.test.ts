import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readAll } from '../../../../src/adapters/ledger/query';
import type { Sqlite } from '../../../../src/adapters/ledger/sqlite';
import { PAGE_BYTES, PageFile } from '../../../../src/app/ledger/pages/page-file';
import { loadSqlite } from './open';

let sqlite: Sqlite;
beforeAll(async () => {
  sqlite = await loadSqlite();
});

const integrity = (file: PageFile): unknown[] => {
  const database = sqlite.open(file, 'write');
  const answer = readAll(database, 'PRAGMA integrity_check', null, ([word]) => word);
  database.close();
  return answer;
};

/** Numbers of the pages in which two images differ, and of those that only the longer one has. */
function differences(before: Uint8Array, after: Uint8Array): number[] {
  const pages: number[] = [];
  for (let at = 0; at < after.length; at += PAGE_BYTES) {
    const one = before.subarray(at, at + PAGE_BYTES);
    if (Buffer.compare(one, after.subarray(at, at + PAGE_BYTES)) !== 0) pages.push(at / PAGE_BYTES);
  }
  return pages;
}

const statements = fc.constantFrom(
  'INSERT INTO t (b) SELECT hex(randomblob(600)) FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9))',
  'INSERT INTO t (b) SELECT hex(randomblob(600)) FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9))',
  'UPDATE t SET b = hex(randomblob(300)) WHERE id % 7 = 0',
  'DELETE FROM t WHERE id % 3 = 0',
  "BEGIN; DELETE FROM t; INSERT INTO t (b) VALUES ('gone'); ROLLBACK",
  'VACUUM',
);

test('whatever SQLite does, the changed pages are those that differ, and the file stays whole', () => {
  const property = fc.property(fc.array(statements, { minLength: 1, maxLength: 12 }), (list) => {
    const file = new PageFile();
    const database = sqlite.open(file, 'write');
    database.run('CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT)');
    for (const sql of list) {
      const before = file.toBytes();
      file.takeDirty();
      database.exec(sql);
      const taken = new Set(file.takeDirty());
      expect(differences(before, file.toBytes()).filter((page) => !taken.has(page))).toEqual([]);
    }
    database.close();
    expect(integrity(file)).toEqual(['ok']);
  });
  fc.assert(property, { seed: 3, numRuns: 25 });
});

test('two databases are open side by side, each on its own file', () => {
  const [first, second] = [new PageFile(), new PageFile()];
  const [one, two] = [sqlite.open(first, 'write'), sqlite.open(second, 'write')];
  one.run('CREATE TABLE one (x)');
  two.run('CREATE TABLE two (x)');
  one.run('INSERT INTO one VALUES (1)');
  one.close();
  two.run('INSERT INTO two VALUES (2)');
  two.close();
  expect([integrity(first), integrity(second)]).toEqual([['ok'], ['ok']]);
});

test('when memory for the file runs out, the transaction fails and the one before it stands', () => {
  class Full extends PageFile {
    full = false;
    override write(position: number, source: Uint8Array): void {
      if (this.full) throw new RangeError('Array buffer allocation failed');
      super.write(position, source);
    }
  }
  const file = new Full();
  const database = sqlite.open(file, 'write');
  database.run('CREATE TABLE t (x)');
  file.full = true;
  expect(() => database.run('INSERT INTO t VALUES (1)')).toThrow(/full/);
  file.full = false;
  expect(readAll(database, 'SELECT COUNT(*) FROM t', null, ([count]) => count)).toEqual([0]);
  database.close();
});
