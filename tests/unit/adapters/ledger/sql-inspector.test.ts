import { beforeAll, expect, test } from 'vitest';
import { SqlInspector } from '../../../../src/adapters/ledger/sql-inspector';
import type { Sqlite } from '../../../../src/adapters/ledger/sqlite';
import { PAGE_BYTES, PageFile } from '../../../../src/app/ledger/pages/page-file';
import { loadSqlite, openLedger } from './open';
import { order, snapshot, trade } from './samples';

let sqlite: Sqlite;
let inspector: SqlInspector;
beforeAll(async () => {
  sqlite = await loadSqlite();
  inspector = new SqlInspector(sqlite);
});

function ledgerFile(trades = 300): PageFile {
  const ledger = openLedger(sqlite);
  for (let n = 0; n < trades; n++) {
    ledger.commit([
      { table: 'orders', row: order({ id: `ORD-${n}` }) },
      { table: 'trades', row: trade({ id: `TRD-${n}` }) },
      { table: 'account_snapshots', row: snapshot() },
    ]);
  }
  const file = PageFile.from(ledger.exportFile());
  ledger.close();
  return file;
}

function changed(sql: string): PageFile {
  const file = ledgerFile(3);
  const database = sqlite.open(file, 'write');
  database.exec(sql);
  database.close();
  return file;
}

const truncated = (): PageFile => {
  const file = ledgerFile();
  file.truncate(5 * PAGE_BYTES);
  return file;
};

const overwritten = (): PageFile => {
  const file = ledgerFile();
  for (let page = 12; page < 20; page++) file.write(page * PAGE_BYTES, new Uint8Array(PAGE_BYTES).fill(7));
  return file;
};

const withoutTables = (): PageFile => {
  const file = new PageFile();
  const database = sqlite.open(file, 'write');
  database.run('CREATE TABLE notes (text TEXT)');
  database.close();
  return file;
};

test('an exported ledger is accepted as it is', () => {
  const file = ledgerFile();
  const before = file.toBytes();
  expect(inspector.accept(file)).toEqual({ ok: true, value: undefined });
  expect(Buffer.compare(file.toBytes(), before)).toBe(0);
});

test('a file that says it has a write-ahead log is set back and accepted', () => {
  const file = ledgerFile();
  file.write(18, Uint8Array.of(2, 2));
  expect(inspector.accept(file).ok).toBe(true);
  expect([...file.page(0).subarray(18, 20)]).toEqual([1, 1]);
});

test('a ledger of an earlier version is brought up to date', () => {
  const file = changed(
    'DROP TABLE runs; DROP TABLE pauses; DROP TABLE risk_events; DROP TABLE settings_changes; DROP TABLE order_checks; ' +
      'PRAGMA user_version = 1',
  );
  expect(inspector.accept(file).ok).toBe(true);
  expect(openLedger(sqlite, file.toBytes()).runs(1)).toEqual([]);
});

test.each([
  ['an empty file', () => new PageFile(), 'not_sqlite'],
  ['a picture', () => PageFile.from(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)), 'not_sqlite'],
  ['a file cut short', truncated, 'cut_short'],
  ['a header and nothing else', () => PageFile.from(ledgerFile(1).toBytes().subarray(0, 100)), 'cut_short'],
  ['a file with broken pages', overwritten, 'damaged_file'],
  ["another program's file", withoutTables, 'foreign'],
  ['a table with a column more', () => changed('ALTER TABLE trades ADD COLUMN note TEXT'), 'foreign'],
  ['a side that is none', () => changed("UPDATE trades SET side = 'hold'"), 'foreign'],
  ['a price as a number', () => changed('UPDATE trades SET price = CAST(1.5 AS BLOB)'), 'foreign'],
  ['a later version', () => changed('PRAGMA user_version = 99'), 'newer_file'],
])('%s is refused', (_, make, code) => {
  const refused = inspector.accept(make());
  expect(refused).toMatchObject({
    ok: false,
    error: { code },
  });
});

test('a file saved row by row has all its rows when none is broken', () => {
  const { file, rows } = inspector.salvage(ledgerFile(700));
  expect(rows).toBe(3 * 700);
  expect(openLedger(sqlite, file.toBytes()).trades({ limit: 1_000 })).toHaveLength(700);
});

/** The page of a table that holds a row with this text; 13 begins a leaf of a table, 10 that of an index. */
function pageWithRow(file: PageFile, text: string): number {
  for (let page = 1; page < file.size / PAGE_BYTES; page++) {
    const image = file.page(page);
    if (image[0] === 13 && Buffer.from(image).includes(text)) return page;
  }
  throw new Error(`no row with ${text}`);
}

test('a broken page costs its own rows, and those before and after it are saved', () => {
  const broken = ledgerFile(700);
  broken.write(pageWithRow(broken, 'TRD-350') * PAGE_BYTES, new Uint8Array(PAGE_BYTES).fill(7));
  const { file, rows } = inspector.salvage(broken);
  const ids = openLedger(sqlite, file.toBytes())
    .trades({ limit: 999 })
    .map(({ id }) => id);
  expect([ids.includes('TRD-300'), ids.includes('TRD-350'), ids.includes('TRD-400')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(rows).toBeGreaterThan(3 * 700 - 40);
});

test('any one broken page costs the rows of one table at most', () => {
  const whole = ledgerFile(400).toBytes();
  for (let page = 2; page < whole.length / PAGE_BYTES; page += 3) {
    const broken = PageFile.from(whole);
    broken.write(page * PAGE_BYTES, new Uint8Array(PAGE_BYTES).fill(7));
    expect(inspector.salvage(broken).rows).toBeGreaterThanOrEqual(2 * 400);
  }
});

test('nothing is saved from a file that is no database, and a new ledger comes of it all the same', () => {
  const { file, rows } = inspector.salvage(PageFile.from(new Uint8Array(10_000).fill(3)));
  expect(rows).toBe(0);
  expect(openLedger(sqlite, file.toBytes()).positions()).toEqual([]);
});
