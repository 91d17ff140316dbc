import type { BindParams, Database } from 'sql.js';
import type { RowPage } from '../../app/ledger/port';
import { number, type SqlRow } from './decode';

/** All rows of a query, mapped; the statement is freed whatever happens. */
export function readAll<Row>(
  database: Database,
  sql: string,
  params: BindParams,
  decode: (row: SqlRow) => Row,
): Row[] {
  const statement = database.prepare(sql);
  try {
    statement.bind(params);
    const rows: Row[] = [];
    while (statement.step()) rows.push(decode(statement.get()));
    return rows;
  } finally {
    statement.free();
  }
}

/** Shows the rows of a query one after the other, none of them kept. */
export function visitRows(
  database: Database,
  sql: string,
  params: BindParams,
  visit: (row: SqlRow) => void,
): void {
  const statement = database.prepare(sql);
  try {
    statement.bind(params);
    while (statement.step()) visit(statement.get());
  } finally {
    statement.free();
  }
}

/** The first rows of a query for as long as they are wanted; the rest is never read. */
export function readWhile<Row>(
  database: Database,
  sql: string,
  decode: (row: SqlRow) => Row,
  wanted: (row: Row) => boolean,
): Row[] {
  const statement = database.prepare(sql);
  try {
    const rows: Row[] = [];
    while (statement.step()) {
      const row = decode(statement.get());
      if (!wanted(row)) break;
      rows.push(row);
    }
    return rows;
  } finally {
    statement.free();
  }
}

/** Which rows of a table to read, by their place in it. */
export interface PageQuery {
  readonly table: string;
  readonly columns: readonly string[];
  readonly after: number;
  readonly limit: number;
}

/** Rows of a table in the order of their places. */
export function readPage<Row>(
  database: Database,
  { table, columns, after, limit }: PageQuery,
  decode: (row: SqlRow) => Row,
): RowPage<Row> {
  const sql = `SELECT ${columns.join(', ')}, rowid FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ?`;
  let last = after;
  const rows = readAll(database, sql, [after, limit], (row) => {
    last = number(row[columns.length]);
    return decode(row);
  });
  return { rows, last };
}

/** The single number that a query answers with, such as a count or a pragma. */
export function readNumber(database: Database, sql: string, params: BindParams = null): number {
  const [value] = readAll(database, sql, params, ([first]) => number(first));
  if (value === undefined) throw new Error(`No row came back from: ${sql}`);
  return value;
}

/** Runs `work` in one transaction: all of it is stored, or, when it throws, nothing. */
export function inTransaction(database: Database, work: () => void): void {
  database.run('BEGIN IMMEDIATE');
  try {
    work();
    database.run('COMMIT');
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

function rollBack(database: Database): void {
  try {
    database.run('ROLLBACK');
  } catch {
    // SQLite has already rolled back by itself after errors such as a full disk; the first error is the one to tell.
  }
}
