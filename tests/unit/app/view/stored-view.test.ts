import { expect, test } from 'vitest';
import { Decimal } from '../../../../src/core/money';
import { RunRecorder } from '../../../../src/app/view/run-recorder';
import { type RunView, runView } from '../../../../src/app/view/run-view';
import { storedView } from '../../../../src/app/view/stored-view';
import { RECENT_ROWS } from '../../../../src/app/view/view-state';
import { EAGER, NOON } from '../../../support/desk';
import { updateOf } from '../../../support/naive-book';
import { testRun } from '../../../support/test-run';
import { loadSqlite, openLedger } from '../../adapters/ledger/open';
import { run as runRow, trade as tradeRow } from '../../adapters/ledger/samples';

const sqlite = await loadSqlite();
const CONFIG = { ...EAGER, max_leverage: 100 };

/** What stands on the page where there is nothing, and a run of so many ticks whose rows are in an SQLite ledger. */
function storedRun(ticks: number) {
  const { run, ledger } = testRun(CONFIG);
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
  if (ticks > 0) stored.saveRun(runRow({ config_json: JSON.stringify(CONFIG) }));
  for (const writes of ledger.commits) stored.commit(writes);
  return { stored, empty, shown: runView(run, recorder) };
}

const KEPT = ['trades', 'recentTrades', 'recentOrders'] as const;

/** What the ledger's tables hold of a view; that a position's mark is old is in none of them. */
function kept({ account, positions, ...view }: RunView): unknown[] {
  return [account, positions.map(({ stale: _stale, ...row }) => row), ...KEPT.map((key) => view[key])];
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

test('fees of trades that come later are in the next view', () => {
  const { stored, empty } = storedRun(40);
  const before = new Decimal(storedView(stored, empty).account.fees);
  stored.commit([{ table: 'trades', row: tradeRow({ id: 'later', fee: '0.25' }) }]);
  expect(storedView(stored, empty).account.fees).toBe(before.plus('0.25').toFixed());
});

test('where a run’s configuration cannot be read, nobody knows where its positions break even', () => {
  const { stored, empty } = storedRun(40);
  stored.saveRun(runRow({ id: 'RUN-9', config_json: 'no JSON', started_at: '2030-01-01T00:00:00.000000' }));
  expect(storedView(stored, empty).positions).toMatchObject([{ breakEven: null }]);
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
