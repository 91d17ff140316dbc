import type { Database } from 'sql.js';
import { readAll } from './query';

/** Tables that make a file a ledger; later versions may have more. */
export const LEDGER_TABLES = ['trades', 'orders', 'positions', 'account_snapshots', 'daily_stats'] as const;

export type LedgerTable = (typeof LEDGER_TABLES)[number];

/** The first table of which the file has not the columns that `model` has, in words; null where all agree. */
export function differingTable(file: Database, model: Database): string | null {
  for (const table of LEDGER_TABLES) {
    const found = columnsOf(file, table);
    if (found.length === 0) return `it has no table ${table}`;
    if (found.join() !== columnsOf(model, table).join()) return `its table ${table} has other columns`;
  }
  return null;
}

function columnsOf(database: Database, table: LedgerTable): string[] {
  const sql = 'SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid';
  return readAll(database, sql, [table], (row) => row.join(' '));
}

/** What a table's values must be; each condition finds the rows that break the rule. */
const WRONG_VALUES: readonly { readonly table: LedgerTable; readonly where: string }[] = [
  { table: 'trades', where: "side NOT IN ('buy', 'sell')" },
  {
    table: 'trades',
    where: wrongText(['id', 'order_id', 'symbol', 'price', 'quantity', 'fee', 'fee_asset']),
  },
  {
    table: 'trades',
    where: `${wrongText(['timestamp', 'created_at'])} OR typeof(pnl) NOT IN ('text', 'null')`,
  },
  { table: 'orders', where: "side NOT IN ('buy', 'sell') OR order_type NOT IN ('market', 'limit')" },
  {
    table: 'orders',
    where: "status NOT IN ('pending', 'filled', 'partially_filled', 'cancelled', 'rejected')",
  },
  {
    table: 'orders',
    where: wrongText(['id', 'symbol', 'quantity', 'filled_quantity', 'created_at', 'updated_at']),
  },
  {
    table: 'orders',
    where: "typeof(price) NOT IN ('text', 'null') OR typeof(avg_fill_price) NOT IN ('text', 'null')",
  },
  {
    table: 'positions',
    where: wrongText(['symbol', 'quantity', 'entry_price', 'unrealized_pnl', 'realized_pnl']),
  },
  {
    table: 'account_snapshots',
    where: wrongText(['balance', 'equity', 'total_pnl', 'positions_json', 'timestamp']),
  },
  {
    table: 'daily_stats',
    where: wrongText(['date', 'starting_balance', 'ending_balance', 'pnl', 'max_drawdown']),
  },
];

function wrongText(columns: readonly string[]): string {
  return columns.map((column) => `typeof(${column}) <> 'text'`).join(' OR ');
}

/** The first table with a value that Sundown would not have written there; null where there is none. */
export function tableWithWrongValue(file: Database): LedgerTable | null {
  const wrong = WRONG_VALUES.find(
    ({ table, where }) =>
      readAll(file, `SELECT 1 FROM ${table} WHERE ${where} LIMIT 1`, null, () => 1).length > 0,
  );
  return wrong?.table ?? null;
}
