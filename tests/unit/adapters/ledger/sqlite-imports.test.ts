import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderSqliteImports } from '../../../../scripts/sqlite-imports';

const GENERATED = new URL('../../../../src/adapters/ledger/sqlite-imports.gen.ts', import.meta.url);

test('the ledger knows the import names of exactly the sql.js that is installed', async () => {
  const instruction =
    'sql.js has changed. The ledger reaches into its file calls by name, so an upgrade is a decision: run ' +
    '"node scripts/run.mjs gen-sqlite-imports", read the diff, then run every test of the ledger and the kill test.';
  expect(readFileSync(GENERATED, 'utf8'), instruction).toBe(await renderSqliteImports());
});
