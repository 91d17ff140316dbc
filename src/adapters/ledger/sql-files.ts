import type { PageFile } from '../../app/ledger/pages/page-file';
import type { LedgerPort } from '../../app/ledger/port';
import type { FileRefusal, LedgerFiles } from '../../app/ledger/session/ports';
import { err, type Result } from '../../core/result';
import { readAll } from './query';
import { ReadingLedger } from './reading-ledger';
import { SqlLedger } from './sql-ledger';
import type { Sqlite } from './sqlite';

/** Opens database files with SQLite. */
export class SqlFiles implements LedgerFiles {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  open(file: PageFile): Result<LedgerPort, FileRefusal> {
    try {
      const problem = file.size === 0 ? null : quickCheck(this.#sqlite, file);
      if (problem !== null) return err({ code: 'damaged', message: problem });
      return SqlLedger.open(this.#sqlite, file);
    } catch (error) {
      return err({ code: 'damaged', message: error instanceof Error ? error.message : String(error) });
    }
  }

  openForReading(file: PageFile): LedgerPort {
    return new ReadingLedger(this.#sqlite, file);
  }
}

/** What SQLite finds wrong with the file first; null where it finds nothing. Throws where it is no database at all. */
export function quickCheck(sqlite: Sqlite, file: PageFile): string | null {
  return check(sqlite, file, 'PRAGMA quick_check(1)');
}

/** The same with every index compared with its table, which takes longer. */
export function integrityCheck(sqlite: Sqlite, file: PageFile): string | null {
  return check(sqlite, file, 'PRAGMA integrity_check(1)');
}

function check(sqlite: Sqlite, file: PageFile, pragma: string): string | null {
  const database = sqlite.open(file, 'read');
  try {
    const answer = String(readAll(database, pragma, null, ([word]) => word)[0]);
    return answer === 'ok' ? null : answer;
  } finally {
    database.close();
  }
}
