import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LONG, LONG_TIMEOUT } from '../../../support/long';
import { loadSqlite, openLedger } from './open';
import { order, trade } from './samples';

const noShell = spawnSync('sqlite3', ['--version']).error !== undefined;

/** What the shell says of an exported file: SQLite's verdict, the trades, the tables. */
function shellOn(file: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'sundown-ledger-'));
  try {
    const path = join(folder, 'ledger.sqlite');
    writeFileSync(path, file);
    const tables =
      "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name)";
    const script = `PRAGMA integrity_check; SELECT COUNT(*) FROM trades; SELECT MIN(price) FROM trades; ${tables};`;
    return execFileSync('sqlite3', [path, script]).toString().trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function exportedWith(trades: number): Promise<Uint8Array> {
  const ledger = openLedger(await loadSqlite());
  for (let n = 0; n < trades; n++) {
    ledger.commit([
      { table: 'orders', row: order({ id: `ORD-${n}` }) },
      { table: 'trades', row: trade({ id: `TRD-${n}` }) },
    ]);
  }
  const file = ledger.exportFile();
  ledger.close();
  return file;
}

const TABLES =
  'account_snapshots daily_stats order_checks orders pauses positions risk_events runs settings_changes sqlite_sequence trades';

test.skipIf(noShell)('the sqlite3 shell opens an exported file and finds it whole', async () => {
  expect(shellOn(await exportedWith(500))).toEqual(['ok', '500', '64250.1', TABLES]);
});

test.skipIf(noShell || !LONG)(
  'so it does with a million trades',
  async () => {
    expect(shellOn(await exportedWith(1_000_000))).toEqual(['ok', '1000000', '64250.1', TABLES]);
  },
  LONG_TIMEOUT,
);
