import type { Database } from 'sql.js';
import { err, ok, type Result } from '../../core/result';
import { inTransaction, readNumber } from './query';
import { MIGRATIONS, type Migration } from './schema';

/** The file was written by a later Sundown; it was not touched. */
export interface NewerVersion {
  readonly code: 'newer_version';
  readonly found: number;
  readonly known: number;
  readonly message: string;
}

function newerVersion(found: number, known: number): NewerVersion {
  const message =
    `This ledger has format ${found}; this Sundown knows up to ${known}. Nothing was changed in it. ` +
    'Reload to update Sundown, or open another ledger.';
  return { code: 'newer_version', found, known, message };
}

/** `PRAGMA user_version`: how many migrations the file has seen. */
export function schemaVersion(database: Database): number {
  return readNumber(database, 'PRAGMA user_version');
}

/**
 * Brings the file to the newest known version, each step in a transaction of its own, and returns that version.
 * A newer file is refused and left as it is.
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Result<number, NewerVersion> {
  const known = migrations.at(-1)?.version ?? 0;
  const found = schemaVersion(database);
  if (found > known) return err(newerVersion(found, known));
  for (const { version, sql } of migrations) {
    if (version <= found) continue;
    inTransaction(database, () => {
      database.exec(sql);
      database.run(`PRAGMA user_version = ${version}`);
    });
  }
  return ok(known);
}
