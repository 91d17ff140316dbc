import { beforeEach, expect, test } from 'vitest';
import type { SqlLedger } from '../../../src/adapters/ledger/sql-ledger';
import { faultsInAccount } from '../../kill/account-faults';
import { EAGER, NOON } from '../../support/desk';
import { updateOf } from '../../support/naive-book';
import { testRun } from '../../support/test-run';
import { loadSqlite, openLedger } from '../adapters/ledger/open';
import { order, position, snapshot, trade } from '../adapters/ledger/samples';

const sqlite = await loadSqlite();

let ledger: SqlLedger;
beforeEach(() => {
  ledger = openLedger(sqlite);
});

/** Stores a run that buys and sells by turns. */
function trade20(): void {
  const { run, ledger: written } = testRun({ ...EAGER, max_leverage: 100 });
  run.take({ kind: 'symbol', symbol: 0, name: 'BTCUSDT', scale: { priceDecimals: 2, qtyDecimals: 3 } });
  for (let i = 0; i < 40; i++) {
    const [bidLots, askLots] = i % 6 < 3 ? [9, 1] : [1, 9];
    const book = { bids: [[9_999, bidLots]], asks: [[10_001, askLots]] } as const;
    run.take(updateOf({ ...book, reset: true, time: NOON + i }));
  }
  for (const writes of written.commits) ledger.commit(writes);
}

test('a run’s rows follow from its trades', () => {
  trade20();
  expect(ledger.tradesInAll()).toBeGreaterThan(10);
  expect(faultsInAccount(ledger)).toEqual([]);
});

test('a new ledger has no faults', () => {
  expect(faultsInAccount(ledger)).toEqual([]);
});

test('a trade that is missing shows in the numbers and in the sums', () => {
  trade20();
  const [last] = ledger.trades({ limit: 1 });
  ledger.commit([
    { table: 'orders', row: order({ id: 'ORD-20240808120001-99' }) },
    { table: 'trades', row: trade({ ...last, id: 'TRD-x', order_id: 'ORD-20240808120001-99' }) },
  ]);
  expect(faultsInAccount(ledger)).toEqual([
    expect.stringMatching(/is of order ORD-20240808120001-99$/),
    expect.stringMatching(/^trade TRD-x says a P&L/),
    expect.stringMatching(/^the account says/),
    expect.stringMatching(/^positions are/),
  ]);
});

test('another balance or position than the trades make is told', () => {
  trade20();
  ledger.commit([
    { table: 'positions', row: position({ symbol: 'BTCUSDT', quantity: '5' }) },
    { table: 'account_snapshots', row: snapshot({ balance: '1' }) },
  ]);
  expect(faultsInAccount(ledger)).toEqual([
    expect.stringMatching(/^the account says 1 /),
    expect.stringMatching(/^positions are BTCUSDT 5 /),
  ]);
});
