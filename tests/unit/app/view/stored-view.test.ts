import { expect, test } from 'vitest';
import { RunRecorder } from '../../../../src/app/view/run-recorder';
import { type RunView, runView } from '../../../../src/app/view/run-view';
import { storedView } from '../../../../src/app/view/stored-view';
import { RECENT_ROWS } from '../../../../src/app/view/view-state';
import { EAGER, NOON } from '../../../support/desk';
import { updateOf } from '../../../support/naive-book';
import { testRun } from '../../../support/test-run';
import { loadSqlite, openLedger } from '../../adapters/ledger/open';

const sqlite = await loadSqlite();

/** What stands on the page where there is nothing, and a run of so many ticks whose rows are in an SQLite ledger. */
function storedRun(ticks: number) {
  const { run, ledger } = testRun({ ...EAGER, max_leverage: 100 });
  const recorder = new RunRecorder();
  const empty = runView(run, recorder);
  run.take({ kind: 'symbol', symbol: 0, name: 'BTCUSDT', scale: { priceDecimals: 2, qtyDecimals: 3 } });
  for (let i = 0; i < ticks; i++) {
    const [bidLots, askLots] = i % 6 < 3 ? [9, 1] : [1, 9];
    const book = { bids: [[9_999, bidLots]], asks: [[10_001, askLots]] } as const;
    recorder.take(run.state, run.take(updateOf({ ...book, reset: true, time: NOON + i })));
  }
  run.finish();
  const stored = openLedger(sqlite);
  for (const writes of ledger.commits) stored.commit(writes);
  return { stored, empty, shown: runView(run, recorder) };
}

const KEPT = ['trades', 'recentTrades', 'recentOrders'] as const;

/** What the ledger's tables hold of a view; fees in all are in none of them, nor that a position's mark is old. */
function kept({ account: { fees: _fees, ...account }, positions, ...view }: RunView): unknown[] {
  return [
    account,
    positions.map(({ stale: _stale, breakEven: _breakEven, ...row }) => row),
    ...KEPT.map((key) => view[key]),
  ];
}

test('a stored ledger is shown with the account and the rows that its run showed', () => {
  const { stored, empty, shown } = storedRun(40);
  expect(shown.account.totalTrades).toBeGreaterThan(0);
  expect(kept(storedView(stored, empty))).toEqual(kept(shown));
});

test('an open position of a stored ledger is stale: nothing ticks', () => {
  const { stored, empty } = storedRun(40);
  expect(storedView(stored, empty).positions).toMatchObject([{ symbol: 'BTCUSDT', stale: true }]);
});

test('the short tables of a long ledger are never longer than they may be', () => {
  const { stored, empty } = storedRun(RECENT_ROWS * 4);
  const { recentTrades, recentOrders, trades } = storedView(stored, empty);
  expect([recentTrades.length, recentOrders.length]).toEqual([RECENT_ROWS, RECENT_ROWS]);
  expect(trades).toBeGreaterThan(RECENT_ROWS);
});

test('an empty ledger is shown as nothing', () => {
  const { empty } = storedRun(0);
  const stored = openLedger(sqlite);
  expect(storedView(stored, empty)).toEqual(empty);
});
