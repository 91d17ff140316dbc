import type { QueryAsk, QueryTable } from '../../app/query/query';

/** Rows of a page of the table browser. */
export const PAGE_ROWS = 100;

/** Which rows of a table are looked at. */
export interface Browse {
  readonly table: string;
  /** Null for the order in which they were written. */
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  /** Rows that have this text in any column; empty for all. */
  readonly filter: string;
  /** From 0. */
  readonly page: number;
}

/** The table as it is first looked at: the newest rows first. */
export function firstBrowse(table: string): Browse {
  return { table, sort: null, filter: '', page: 0 };
}

/** The question for one page of rows, and one row more if there is one. */
export function pageAsk(browse: Browse, table: QueryTable): QueryAsk {
  const { sql, params } = rowsSql(browse, table);
  const offset = browse.page * PAGE_ROWS;
  return { sql: `${sql} LIMIT ${PAGE_ROWS + 1} OFFSET ${offset}`, params, limit: PAGE_ROWS };
}

/** The question for all rows, for an export. */
export function allAsk(browse: Browse, table: QueryTable): QueryAsk {
  return { ...rowsSql(browse, table), limit: Number.MAX_SAFE_INTEGER };
}

/** The question for how many rows there are. */
export function countAsk({ filter }: Browse, table: QueryTable): QueryAsk {
  const { where, params } = filterSql(filter, table);
  return { sql: `SELECT COUNT(*) FROM ${quoted(table.name)}${where}`, params, limit: 1 };
}

function rowsSql({ sort, filter }: Browse, table: QueryTable): Pick<QueryAsk, 'sql' | 'params'> {
  const { where, params } = filterSql(filter, table);
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  return { sql: `SELECT ${columns} FROM ${quoted(table.name)}${where}${orderSql(sort, table)}`, params };
}

/** Decimals are kept as text and are sorted as the numbers that they are. */
function orderSql(sort: Browse['sort'], { name, isView }: QueryTable): string {
  if (sort === null) return isView ? '' : ' ORDER BY rowid DESC';
  const { column, descending } = sort;
  const direction = descending ? 'DESC' : 'ASC';
  const value = isDecimal(name, column) ? `CAST(${quoted(column)} AS REAL)` : quoted(column);
  return ` ORDER BY ${value} ${direction}${isView ? '' : `, rowid ${direction}`}`;
}

const DECIMALS: Readonly<Record<string, readonly string[]>> = {
  trades: ['price', 'quantity', 'fee', 'pnl'],
  trades_apart: ['quantity', 'price', 'gross_pnl', 'fee', 'slippage', 'net_pnl'],
  orders: ['quantity', 'price', 'filled_quantity', 'avg_fill_price'],
  positions: ['quantity', 'entry_price', 'unrealized_pnl', 'realized_pnl'],
  account_snapshots: ['balance', 'equity', 'total_pnl'],
  daily_stats: ['starting_balance', 'ending_balance', 'pnl', 'max_drawdown'],
};

/** Whether a column holds decimals as text. */
export function isDecimal(table: string, column: string): boolean {
  return DECIMALS[table]?.includes(column) ?? false;
}

function filterSql(filter: string, { columns }: QueryTable): { where: string; params: string[] } {
  if (filter === '') return { where: '', params: [] };
  const pattern = `%${filter.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const tests = columns.map(({ name }) => `${quoted(name)} LIKE ? ESCAPE '\\'`);
  return { where: ` WHERE ${tests.join(' OR ')}`, params: columns.map(() => pattern) };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
