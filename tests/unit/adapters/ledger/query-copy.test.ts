import { expect, test } from 'vitest';
import { QueryCopy } from '../../../../src/adapters/ledger/query-copy';
import { loadSqlite, openLedger } from './open';
import { order, run, trade } from './samples';

const sqlite = await loadSqlite();

/** A copy of a ledger with a run and so many trades. */
function copyWith(trades: number): QueryCopy {
  const ledger = openLedger(sqlite);
  ledger.saveRun(run());
  for (let i = 1; i <= trades; i++)
    ledger.commit([
      { table: 'orders', row: order({ id: `ORD-${i}` }) },
      {
        table: 'trades',
        row: trade({ id: `TRD-${i}`, order_id: `ORD-${i}`, pnl: i % 2 === 0 ? String(i) : null }),
      },
    ]);
  return new QueryCopy(sqlite, ledger.exportFile());
}

function ask(copy: QueryCopy, sql: string, params: readonly (string | number | null)[] = [], limit = 100) {
  return copy.ask({ sql, params, limit });
}

test('the tables come with their columns and how many rows they have', () => {
  const tables = copyWith(3).tables();
  expect(tables.find(({ name }) => name === 'trades')).toMatchObject({
    rows: 3,
    columns: expect.arrayContaining([{ name: 'price', type: 'TEXT' }]),
  });
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['orders', 'positions', 'pauses', 'runs']),
  );
});

test('an answer has its columns and rows, in order', () => {
  const sql = 'SELECT id, pnl FROM trades WHERE pnl IS NOT NULL AND symbol = ? ORDER BY rowid';
  expect(ask(copyWith(4), sql, ['BTCUSDT'])).toEqual({
    columns: ['id', 'pnl'],
    rows: [
      ['TRD-2', '2'],
      ['TRD-4', '4'],
    ],
    more: false,
  });
});

test('a trade’s result is taken apart: gross less fee is net, slippage by the run’s configuration', () => {
  const ledger = openLedger(sqlite);
  ledger.saveRun(run({ config_json: '{"slippage_bps":"5"}' }));
  const rows = [
    trade({ id: 'TRD-1', price: '100.05', quantity: '2', fee: '0.2' }),
    trade({ id: 'TRD-2', side: 'sell', price: '109.945', quantity: '2', fee: '0.22', pnl: '19.57' }),
  ];
  ledger.commit(rows.map((row) => ({ table: 'trades', row })));
  const copy = new QueryCopy(sqlite, ledger.exportFile());
  expect(ask(copy, 'SELECT gross_pnl, slippage, net_pnl FROM trades_apart').rows).toEqual([
    [19.79, 0.11, '19.57'],
    [null, 0.1, null],
  ]);
});

test('no more rows are read than were asked for, and that there are more is said', () => {
  const { rows, more } = ask(copyWith(5), 'SELECT id FROM trades', [], 3);
  expect([rows.length, more]).toEqual([3, true]);
});

test('of several statements the last one with columns answers', () => {
  expect(ask(copyWith(0), 'SELECT 1 AS a; SELECT 2 AS b; PRAGMA case_sensitive_like = ON').columns).toEqual([
    'b',
  ]);
});

test.each(['DELETE FROM trades', "INSERT INTO trades (id) VALUES ('x')", 'DROP TABLE trades', 'VACUUM'])(
  'what writes is refused: %s',
  (sql) => {
    const copy = copyWith(2);
    expect(() => ask(copy, sql)).toThrow(/readonly|read-only|query_only/);
    expect(ask(copy, 'SELECT COUNT(*) FROM trades').rows).toEqual([[2]]);
  },
);

test('a mistake is told in SQLite’s words', () => {
  expect(() => ask(copyWith(0), 'SELECT id FROM nowhere')).toThrow('no such table: nowhere');
});

test('bytes come as text', () => {
  expect(ask(copyWith(0), "SELECT X'0a1B' AS bytes").rows).toEqual([["X'0a1b'"]]);
});

test('what is no database is refused', () => {
  expect(() =>
    new QueryCopy(sqlite, new TextEncoder().encode('no database at all'.repeat(300))).tables(),
  ).toThrow('file is not a database');
});
