import { beforeAll, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../../src/adapters/ledger/migrate';
import { readAll } from '../../../../src/adapters/ledger/query';
import { MIGRATIONS } from '../../../../src/adapters/ledger/schema';
import { SqlLedger } from '../../../../src/adapters/ledger/sql-ledger';
import { PageFile } from '../../../../src/app/ledger/pages/page-file';
import type { Sqlite } from '../../../../src/adapters/ledger/sqlite';
import { loadSqlite } from './open';

let sqlite: Sqlite;
beforeAll(async () => {
  sqlite = await loadSqlite();
});

const tablesOf = (database: ReturnType<Sqlite['open']>) =>
  readAll(
    database,
    "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
    null,
    ([name]) => name,
  );

test('a new file is brought to the newest version, with the tables in place', () => {
  const database = sqlite.open(new PageFile(), 'write');
  expect(migrate(database)).toEqual({ ok: true, value: MIGRATIONS.length });
  expect(tablesOf(database)).toEqual([
    'account_snapshots',
    'daily_stats',
    'order_checks',
    'orders',
    'pauses',
    'positions',
    'risk_events',
    'runs',
    'settings_changes',
    'sqlite_sequence',
    'trades',
  ]);
  database.close();
});

test('a file of an earlier version gets only the steps that it lacks', () => {
  const database = sqlite.open(new PageFile(), 'write');
  migrate(database, MIGRATIONS.slice(0, 1));
  database.run("INSERT INTO positions VALUES ('BTCUSDT', '1', '2', '0', '0', '2026-01-05T00:00:00.000000')");
  migrate(database);
  expect(readAll(database, 'SELECT symbol FROM positions', null, ([symbol]) => symbol)).toEqual(['BTCUSDT']);
  database.close();
});

test('migrating twice changes nothing', () => {
  const file = new PageFile();
  const database = sqlite.open(file, 'write');
  migrate(database);
  file.takeDirty();
  migrate(database);
  expect(file.dirtyPages).toBe(0);
  database.close();
});

test('a step that fails leaves the file at the version before it', () => {
  const database = sqlite.open(new PageFile(), 'write');
  const broken = [
    { version: 1, sql: 'CREATE TABLE a (x)' },
    { version: 2, sql: 'CREATE TABLE b (x); CREATE TABLE a (x)' },
  ];
  expect(() => migrate(database, broken)).toThrow(/already exists/);
  expect([schemaVersion(database), tablesOf(database)]).toEqual([1, ['a']]);
  database.close();
});

test('a file of a later Sundown is refused in words and left as it was', () => {
  const file = new PageFile();
  const database = sqlite.open(file, 'write');
  migrate(database);
  database.run('PRAGMA user_version = 99');
  database.close();
  file.takeDirty();
  const error = { code: 'newer_version', found: 99, known: MIGRATIONS.length };
  expect(SqlLedger.open(sqlite, file)).toMatchObject({ ok: false, error });
  expect(file.dirtyPages).toBe(0);
});
