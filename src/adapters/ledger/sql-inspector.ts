import type { Database } from 'sql.js';
import type { ImportRefusal, LedgerInspector } from '../../app/ledger/catalogue/ports';
import { PageFile } from '../../app/ledger/pages/page-file';
import { err, ok, type Result } from '../../core/result';
import { differingTable, tableWithWrongValue } from './expected-columns';
import { migrate, schemaVersion } from './migrate';
import { salvageRows } from './salvage';
import { integrityCheck } from './sql-files';
import type { Sqlite } from './sqlite';

const MAGIC = 'SQLite format 3\u0000';
const HEADER_BYTES = 100;
/** The two bytes of the header that say how the file is written and read: 1 with a journal, 2 with a WAL beside it. */
const WRITE_VERSION_AT = 18;
const WITH_JOURNAL = Uint8Array.of(1, 1);

function refusal(code: ImportRefusal['code'], detail = ''): { ok: false; error: ImportRefusal } {
  return err({ code, detail });
}

/** Verifies and repairs files that come from outside, with SQLite. */
export class SqlInspector implements LedgerInspector {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  accept(file: PageFile): Result<void, ImportRefusal> {
    const header = new Uint8Array(HEADER_BYTES);
    const read = file.read(0, header);
    if (String.fromCharCode(...header.subarray(0, MAGIC.length)) !== MAGIC) return refusal('not_sqlite');
    if (read < HEADER_BYTES || file.size < declaredSize(header)) return refusal('cut_short');
    // A file copied without its write-ahead log says that it has one; what it holds itself is whole without it.
    if (header[WRITE_VERSION_AT] === 2) file.write(WRITE_VERSION_AT, WITH_JOURNAL);
    try {
      const problem = integrityCheck(this.#sqlite, file);
      return problem === null ? this.#acceptWhole(file) : refusal('damaged_file', problem);
    } catch (error) {
      return refusal('damaged_file', error instanceof Error ? error.message : String(error));
    }
  }

  salvage(file: PageFile): { readonly file: PageFile; readonly rows: number } {
    const saved = new PageFile();
    const target = this.#sqlite.open(saved, 'write');
    try {
      migrate(target);
      return { file: saved, rows: salvageRows(this.#sqlite, file, target) };
    } finally {
      target.close();
    }
  }

  #acceptWhole(file: PageFile): Result<void, ImportRefusal> {
    const model = this.#sqlite.open(new PageFile(), 'write');
    const database = this.#sqlite.open(file, 'write');
    try {
      const known = migrate(model);
      if (known.ok && schemaVersion(database) > known.value) return refusal('newer_file');
      return accepted(database, model);
    } finally {
      database.close();
      model.close();
    }
  }
}

function accepted(database: Database, model: Database): Result<void, ImportRefusal> {
  const differing = differingTable(database, model);
  if (differing !== null) return refusal('foreign', differing);
  const wrong = tableWithWrongValue(database);
  if (wrong !== null) return refusal('foreign', `table ${wrong} holds a value that Sundown does not write`);
  const migrated = migrate(database);
  return migrated.ok ? ok(undefined) : refusal('newer_file');
}

/** Bytes that the file must have by its own header: pages x page size, both big-endian. */
function declaredSize(header: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(header.buffer);
  const pageSize = view.getUint16(16);
  return (pageSize === 1 ? 65_536 : pageSize) * view.getUint32(28);
}
