import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSqlite, openLedger } from './open';
import { order, trade } from './samples';

const noShell = spawnSync('sqlite3', ['--version']).error !== undefined;

test.skipIf(noShell)('the sqlite3 shell opens an exported file and finds it whole', async () => {
  const ledger = openLedger(await loadSqlite());
  for (let n = 0; n < 500; n++) {
    ledger.commit([
      { table: 'orders', row: order({ id: `ORD-${n}` }) },
      { table: 'trades', row: trade({ id: `TRD-${n}` }) },
    ]);
  }
  const folder = mkdtempSync(join(tmpdir(), 'sundown-ledger-'));
  try {
    const file = join(folder, 'ledger.sqlite');
    writeFileSync(file, ledger.exportFile());
    const answer = execFileSync('sqlite3', [
      file,
      'PRAGMA integrity_check; SELECT COUNT(*), MIN(price) FROM trades;',
    ]);
    expect(answer.toString()).toBe('ok\n500|64250.1\n');
  } finally {
    ledger.close();
    rmSync(folder, { recursive: true });
  }
});
