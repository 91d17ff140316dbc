import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SqlLedger } from '../../../../src/adapters/ledger/sql-ledger';
import type { Sqlite } from '../../../../src/adapters/ledger/sqlite';
import { loadSqlite, openLedger } from './open';
import { day, order, position, run, snapshot, trade } from './samples';

let sqlite: Sqlite;
let ledger: SqlLedger;
beforeAll(async () => {
  sqlite = await loadSqlite();
});
beforeEach(() => {
  ledger = openLedger(sqlite);
});
afterEach(() => ledger.close());

test('rows of every table come back as they were stored', () => {
  const sold = trade({ id: 'TRD-2', side: 'sell', pnl: '-0.10' });
  ledger.commit([
    { table: 'orders', row: order() },
    { table: 'trades', row: sold },
    { table: 'positions', row: position() },
    { table: 'account_snapshots', row: snapshot() },
    { table: 'daily_stats', row: day({ sharpe_ratio: 1.25 }) },
  ]);
  expect(ledger.orders(10)).toEqual([order()]);
  expect(ledger.trades({ limit: 10 })).toEqual([sold]);
  expect(ledger.positions()).toEqual([position()]);
  expect(ledger.lastSnapshot()).toEqual(snapshot());
  expect(ledger.dailyStats(10)).toEqual([day({ sharpe_ratio: 1.25 })]);
});

test('a later order, position or day of the same key takes the place of the earlier', () => {
  ledger.commit([
    { table: 'orders', row: order({ status: 'pending' }) },
    { table: 'positions', row: position() },
    { table: 'daily_stats', row: day() },
  ]);
  ledger.commit([
    { table: 'orders', row: order({ status: 'filled' }) },
    { table: 'positions', row: position({ quantity: '0' }) },
    { table: 'daily_stats', row: day({ trades_count: 2 }) },
  ]);
  expect(ledger.orders(10)).toEqual([order({ status: 'filled' })]);
  expect(ledger.positions()).toEqual([position({ quantity: '0' })]);
  expect(ledger.dailyStats(10)).toEqual([day({ trades_count: 2 })]);
});

test('when one write of a decision fails, none of them is stored', () => {
  ledger.commit([{ table: 'trades', row: trade() }]);
  const decision = () =>
    ledger.commit([
      { table: 'orders', row: order() },
      { table: 'trades', row: trade() },
    ]);
  expect(decision).toThrow(/UNIQUE constraint failed: trades.id/);
  expect(ledger.orders(10)).toEqual([]);
});

test('the ledger goes on after a decision that failed', () => {
  ledger.commit([{ table: 'trades', row: trade() }]);
  expect(() => ledger.commit([{ table: 'trades', row: trade() }])).toThrow(/UNIQUE/);
  ledger.commit([{ table: 'trades', row: trade({ id: 'TRD-2' }) }]);
  expect(ledger.trades({ limit: 10 })).toHaveLength(2);
});

test('trades are filtered by symbol and by both ends of time, newest first, up to the limit', () => {
  const at = (n: number) => `2026-01-05T12:00:0${n}.000000`;
  const rows = [1, 2, 3, 4, 5].map((n) =>
    trade({ id: `TRD-${n}`, timestamp: at(n), symbol: n === 3 ? 'ETHUSDT' : 'BTCUSDT' }),
  );
  ledger.commit(rows.map((row) => ({ table: 'trades', row })));
  const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
  expect(ids(ledger.trades({ limit: 2 }))).toEqual(['TRD-5', 'TRD-4']);
  expect(ids(ledger.trades({ symbol: 'ETHUSDT', limit: 9 }))).toEqual(['TRD-3']);
  expect(ids(ledger.trades({ symbol: 'BTCUSDT', from: at(2), to: at(4), limit: 9 }))).toEqual([
    'TRD-4',
    'TRD-2',
  ]);
});

test('the trade count is that of the UTC day, from its first to its last microsecond', () => {
  const times = [
    '2026-01-04T23:59:59.999999',
    '2026-01-05T00:00:00.000000',
    '2026-01-05T23:59:59.999999',
    '2026-01-06T00:00:00.000000',
  ];
  ledger.commit(
    times.map((timestamp, n) => ({ table: 'trades', row: trade({ id: `TRD-${n}`, timestamp }) })),
  );
  expect(ledger.tradeCount('2026-01-05')).toBe(2);
});

test('snapshots since a moment come oldest first and leave earlier ones out', () => {
  const at = (n: number) => snapshot({ timestamp: `2026-01-05T12:0${n}:00.000000`, total_trades: n });
  ledger.commit([1, 2, 3].map((n) => ({ table: 'account_snapshots', row: at(n) })));
  expect(ledger.snapshotsSince('2026-01-05T12:02:00.000000')).toEqual([at(2), at(3)]);
});

test('a new ledger has no snapshot, no trade and no run', () => {
  expect([ledger.lastSnapshot(), ledger.trades({ limit: 1 }), ledger.runs(1)]).toEqual([null, [], []]);
});

test('a run is noted when it starts and completed when it ends', () => {
  ledger.saveRun(run());
  ledger.endRun('RUN-1', { ended_at: '2026-01-05T13:00:00.000000', end_reason: 'closed', sha256: 'ab' });
  expect(ledger.runs(5)).toEqual([
    run({ ended_at: '2026-01-05T13:00:00.000000', end_reason: 'closed', sha256: 'ab' }),
  ]);
});

test('runs come newest first', () => {
  ledger.saveRun(run({ id: 'RUN-1', started_at: '2026-01-01T00:00:00.000000' }));
  ledger.saveRun(run({ id: 'RUN-2', started_at: '2026-01-02T00:00:00.000000' }));
  expect(ledger.runs(5).map(({ id }) => id)).toEqual(['RUN-2', 'RUN-1']);
});

test('an exported file opens again with the same rows, and the ledger goes on', () => {
  ledger.commit([{ table: 'trades', row: trade() }]);
  const copy = openLedger(sqlite, ledger.exportFile());
  ledger.commit([{ table: 'trades', row: trade({ id: 'TRD-2' }) }]);
  expect(copy.trades({ limit: 10 })).toEqual([trade()]);
  expect(ledger.trades({ limit: 10 })).toHaveLength(2);
  copy.close();
});
