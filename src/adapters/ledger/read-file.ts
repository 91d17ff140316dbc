import type { PageFile } from '../../app/ledger/pages/page-file';
import type { LedgerReader } from '../../app/ledger/port';
import { SqlReader } from './sql-reader';
import type { Sqlite } from './sqlite';

/** Opens a ledger's file for reading, lets the work be done and closes it, whatever happens. Rejects as the work does. */
export async function readFile<T>(
  sqlite: Sqlite,
  file: PageFile,
  work: (ledger: LedgerReader) => Promise<T>,
): Promise<T> {
  const database = sqlite.open(file, 'read');
  try {
    return await work(new SqlReader(database, file));
  } finally {
    database.close();
  }
}
