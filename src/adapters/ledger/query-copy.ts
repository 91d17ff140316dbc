import type { Database, SqlValue, Statement } from 'sql.js';
import { PageFile } from '../../app/ledger/pages/page-file';
import type { Cell, QueryAnswer, QueryAsk, QueryColumn, QueryTable } from '../../app/query/query';
import { readAll, readNumber } from './query';
import type { Sqlite } from './sqlite';

/** Trades with what they made before costs, as far as a ledger can tell: slippage by the last run's configuration. */
const TRADES_APART = `CREATE TEMP VIEW trades_apart AS
SELECT timestamp, symbol, side, quantity, price,
  ROUND(CAST(pnl AS REAL) + CAST(fee AS REAL), 8) AS gross_pnl,
  fee,
  ROUND(CAST(price AS REAL) * CAST(quantity AS REAL) * bps / (10000.0 + CASE side WHEN 'buy' THEN bps ELSE -bps END), 8)
    AS slippage,
  pnl AS net_pnl
FROM trades, (SELECT CAST(json_extract(config_json, '$.slippage_bps') AS REAL) AS bps
  FROM runs ORDER BY started_at DESC, rowid DESC LIMIT 1)
ORDER BY trades.rowid DESC`;

const NOTHING: QueryAnswer = { columns: [], rows: [], more: false };

/** A copy of a ledger's file, to be asked anything; whatever is done to it, the ledger does not know. */
export class QueryCopy {
  readonly #database: Database;

  /** Throws where the bytes are no database. */
  constructor(sqlite: Sqlite, bytes: Uint8Array) {
    this.#database = sqlite.open(PageFile.from(bytes), 'write');
    this.#addViews();
    this.#database.run('PRAGMA query_only = ON');
  }

  /** The tables and views, by name, with their columns and how many rows they have. */
  tables(): QueryTable[] {
    const sql = `SELECT name, type FROM (SELECT * FROM sqlite_schema UNION ALL SELECT * FROM sqlite_temp_schema)
      WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name`;
    const named = readAll(this.#database, sql, null, ([name, type]) => ({ name: String(name), type }));
    return named.map(({ name, type }) => ({
      name,
      isView: type === 'view',
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

  /** A file that is no ledger has no such views. */
  #addViews(): void {
    try {
      this.#database.run(TRADES_APART);
    } catch {
      // It can be asked all the same.
    }
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
