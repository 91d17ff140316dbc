import type { Database, SqlValue } from 'sql.js';
import type { PageFile } from '../../app/ledger/pages/page-file';
import {
  DAILY_COLUMNS,
  insertSql,
  ORDER_CHECK_COLUMNS,
  ORDER_COLUMNS,
  PAUSE_COLUMNS,
  POSITION_COLUMNS,
  RISK_EVENT_COLUMNS,
  RUN_COLUMNS,
  SETTINGS_CHANGE_COLUMNS,
  SNAPSHOT_COLUMNS,
  TRADE_COLUMNS,
} from './columns';
import { inTransaction } from './query';
import type { Sqlite } from './sqlite';

const TABLES: readonly { readonly name: string; readonly columns: readonly string[] }[] = [
  { name: 'trades', columns: TRADE_COLUMNS },
  { name: 'orders', columns: ORDER_COLUMNS },
  { name: 'positions', columns: POSITION_COLUMNS },
  { name: 'account_snapshots', columns: SNAPSHOT_COLUMNS },
  { name: 'daily_stats', columns: DAILY_COLUMNS },
  { name: 'runs', columns: RUN_COLUMNS },
  { name: 'pauses', columns: PAUSE_COLUMNS },
  { name: 'risk_events', columns: RISK_EVENT_COLUMNS },
  { name: 'settings_changes', columns: SETTINGS_CHANGE_COLUMNS },
  { name: 'order_checks', columns: ORDER_CHECK_COLUMNS },
];

/** After a broken page the next readable row is looked for in steps that double; rowids end here. */
const LAST_ROWID = 2 ** 52;

/**
 * Copies every row that can still be read into `target`, which has the tables; answers with how many. A broken page
 * costs the rows on it and, where it leads to others, those until the next page that can be reached.
 */
export function salvageRows(sqlite: Sqlite, broken: PageFile, target: Database): number {
  let rows = 0;
  for (const { name, columns } of TABLES) {
    const quoted = columns.map((column) => `"${column}"`);
    inTransaction(target, () => {
      const insert = target.prepare(insertSql(name, columns, true));
      try {
        for (const values of readableRows(
          sqlite,
          broken,
          `SELECT rowid, ${quoted.join(', ')} FROM ${name}`,
        )) {
          insert.run(values);
          rows += 1;
        }
      } finally {
        insert.free();
      }
    });
  }
  return rows;
}

/** The rows of `select` that can be read, in the order of their rowids, which come first in each row. */
function* readableRows(sqlite: Sqlite, broken: PageFile, select: string): Generator<SqlValue[]> {
  const read = (after: number): Step => {
    return readFrom(sqlite, broken, `${select} WHERE rowid > ${after} ORDER BY rowid LIMIT 500`);
  };
  for (let after = -1; ; ) {
    const { rows, failed } = read(after);
    for (const [rowid, ...values] of rows) {
      yield values;
      after = Number(rowid);
    }
    if (!failed && rows.length === 0) return;
    if (failed) {
      const beyond = afterBrokenPage(after, (rowid) => startsWell(read(rowid)));
      if (beyond === null) return;
      after = beyond;
    }
  }
}

/** Something can be read there, if only that there is nothing more. */
function startsWell({ rows, failed }: Step): boolean {
  return rows.length > 0 || !failed;
}

/** The least rowid above `from` after which rows can be read again: in doubling steps beyond it, then back by halves. */
function afterBrokenPage(from: number, readable: (after: number) => boolean): number | null {
  let bad = from;
  let step = 1;
  while (!readable(bad + step)) {
    bad += step;
    step *= 2;
    if (bad > LAST_ROWID) return null;
  }
  for (let good = bad + step; ; ) {
    const middle = Math.floor((bad + good) / 2);
    if (middle === bad) return good;
    if (readable(middle)) good = middle;
    else bad = middle;
  }
}

interface Step {
  readonly rows: SqlValue[][];
  readonly failed: boolean;
}

/** Rows up to the end or the first error, with a database of its own: an error spoils the one that met it. */
function readFrom(sqlite: Sqlite, file: PageFile, sql: string): Step {
  const rows: SqlValue[][] = [];
  try {
    const database = sqlite.open(file, 'read');
    try {
      const statement = database.prepare(sql);
      try {
        while (statement.step()) rows.push(statement.get());
      } finally {
        statement.free();
      }
    } finally {
      database.close();
    }
    return { rows, failed: false };
  } catch {
    return { rows, failed: true };
  }
}
