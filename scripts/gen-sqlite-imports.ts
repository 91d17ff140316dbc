import { writeFileSync } from 'node:fs';
import { renderSqliteImports } from './sqlite-imports';

/** Writes the names by which the installed sql.js reaches its files; run from the project's root after an upgrade. */
const target = 'src/adapters/ledger/sqlite-imports.gen.ts';
writeFileSync(target, await renderSqliteImports());
process.stdout.write(`${target} written; now run the ledger's tests\n`);
