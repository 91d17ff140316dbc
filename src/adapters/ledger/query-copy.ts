import type { Database, SqlValue, Statement } from 'sql.js';
import { PageFile } from '../../app/ledger/pages/page-file';
import type { Cell, QueryAnswer, QueryAsk, QueryColumn, QueryTable } from '../../app/query/query';
import { readAll, readNumber } from './query';
import type { Sqlite } from './sqlite';

const NOTHING: QueryAnswer = { columns: [], rows: [], more: false };

/** A copy of a ledger's file, to be asked anything; whatever is done to it, the ledger does not know. */
export class QueryCopy {
  readonly #database: Database;

  /** Throws where the bytes are no database. */
  constructor(sqlite: Sqlite, bytes: Uint8Array) {
    this.#database = sqlite.open(PageFile.from(bytes), 'read');
  }

  /** The tables and views, by name, with their columns and how many rows they have. */
  tables(): QueryTable[] {
    const sql =
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name";
    return readAll(this.#database, sql, null, ([name]) => String(name)).map((name) => ({
      name,
      columns: this.#columns(name),
      rows: readNumber(this.#database, `SELECT COUNT(*) FROM ${quoted(name)}`),
    }));
  }

  /** Runs the statements one after another; throws SQLite's words where one cannot be run, as one that writes. */
  ask({ sql, params, limit }: QueryAsk): QueryAnswer {
    let answer = NOTHING;
    for (const statement of this.#database.iterateStatements(sql)) {
      const given = answerOf(statement, params, limit);
      if (given.columns.length > 0) answer = given;
    }
    return answer;
  }

  close(): void {
    this.#database.close();
  }

  #columns(table: string): QueryColumn[] {
    return readAll(this.#database, `PRAGMA table_info(${quoted(table)})`, null, ([, name, type]) => ({
      name: String(name),
      type: String(type),
    }));
  }
}

/** A name as SQL writes it. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function answerOf(statement: Statement, params: readonly Cell[], limit: number): QueryAnswer {
  try {
    if (params.length > 0) statement.bind([...params]);
    const columns = statement.getColumnNames();
    const rows: Cell[][] = [];
    while (statement.step()) {
      if (rows.length === limit) return { columns, rows, more: true };
      rows.push(statement.get().map(cellOf));
    }
    return { columns, rows, more: false };
  } finally {
    statement.free();
  }
}

function cellOf(value: SqlValue): Cell {
  if (!(value instanceof Uint8Array)) return value;
  return `X'${[...value].map((byte) => byte.toString(16).padStart(2, '0')).join('')}'`;
}
