import { beforeAll, expect, test } from 'vitest';
import { migrate } from '../../../../src/adapters/ledger/migrate';
import { readAll } from '../../../../src/adapters/ledger/query';
import { PageFile } from '../../../../src/app/ledger/pages/page-file';
import type { Sqlite } from '../../../../src/adapters/ledger/sqlite';
import { loadSqlite } from './open';

let sqlite: Sqlite;
beforeAll(async () => {
  sqlite = await loadSqlite();
});

/** name, declared type, 1 where NOT NULL, default, place in the primary key. */
function columnsOf(table: string): unknown[] {
  const database = sqlite.open(new PageFile(), 'write');
  migrate(database);
  const sql = 'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)';
  const columns = readAll(database, sql, [table], (row) => row.join(' ').trim());
  database.close();
  return columns;
}

const now = 'CURRENT_TIMESTAMP';
test.each([
  [
    'trades',
    [
      'id TEXT 0  1',
      'order_id TEXT 1  0',
      'symbol TEXT 1  0',
      'side TEXT 1  0',
      'price TEXT 1  0',
      'quantity TEXT 1  0',
      'fee TEXT 1  0',
      'fee_asset TEXT 1  0',
      'pnl TEXT 0  0',
      'timestamp DATETIME 1  0',
      `created_at DATETIME 0 ${now} 0`,
    ],
  ],
  [
    'orders',
    [
      'id TEXT 0  1',
      'symbol TEXT 1  0',
      'side TEXT 1  0',
      'order_type TEXT 1  0',
      'quantity TEXT 1  0',
      'price TEXT 0  0',
      'status TEXT 1  0',
      'filled_quantity TEXT 1  0',
      'avg_fill_price TEXT 0  0',
      'created_at DATETIME 1  0',
      'updated_at DATETIME 1  0',
    ],
  ],
  [
    'positions',
    [
      'symbol TEXT 0  1',
      'quantity TEXT 1  0',
      'entry_price TEXT 1  0',
      'unrealized_pnl TEXT 1  0',
      'realized_pnl TEXT 1  0',
      'updated_at DATETIME 1  0',
    ],
  ],
  [
    'account_snapshots',
    [
      'id INTEGER 0  1',
      'balance TEXT 1  0',
      'equity TEXT 1  0',
      'total_pnl TEXT 1  0',
      'win_rate REAL 1  0',
      'total_trades INTEGER 1  0',
      'positions_json TEXT 1  0',
      `timestamp DATETIME 0 ${now} 0`,
    ],
  ],
  [
    'daily_stats',
    [
      'date DATE 0  1',
      'starting_balance TEXT 1  0',
      'ending_balance TEXT 1  0',
      'pnl TEXT 1  0',
      'trades_count INTEGER 1  0',
      'winning_trades INTEGER 1  0',
      'losing_trades INTEGER 1  0',
      'max_drawdown TEXT 1  0',
      'sharpe_ratio REAL 0  0',
      `created_at DATETIME 0 ${now} 0`,
    ],
  ],
])('%s has the columns of the engine it was ported from', (table, columns) => {
  expect(columnsOf(table)).toEqual(columns);
});

test('trades and orders have their indexes', () => {
  const database = sqlite.open(new PageFile(), 'write');
  migrate(database);
  const sql = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name";
  expect(readAll(database, sql, null, ([name]) => name)).toEqual([
    'idx_orders_status',
    'idx_orders_symbol',
    'idx_runs_started_at',
    'idx_trades_symbol',
    'idx_trades_timestamp',
  ]);
  database.close();
});
