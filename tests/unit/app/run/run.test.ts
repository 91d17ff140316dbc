import { expect, test } from 'vitest';
import type { Run } from '../../../../src/app/run/run';
import { epochMs } from '../../../../src/core/time';
import { EAGER, NOON } from '../../../support/desk';
import { pauseRowsIn } from '../../../support/memory-ledger';
import { updateOf } from '../../../support/naive-book';
import { restsUnder, SHABBAT } from '../../../support/shabbat';
import { testRun } from '../../../support/test-run';

const SCALE = { priceDecimals: 2, qtyDecimals: 3 };

/** Lets a symbol enter, and ticks that lean one way (1) or the other (-1), a second apart. */
function lean(run: Run, leanings: readonly number[], from = NOON): void {
  if (run.state.symbols.length === 0) run.take({ kind: 'symbol', symbol: 0, name: 'BTCUSDT', scale: SCALE });
  leanings.forEach((leaning, i) => {
    const [bidLots, askLots] = leaning > 0 ? [9, 1] : [1, 9];
    const book = { bids: [[9_999, bidLots]], asks: [[10_001, askLots]] } as const;
    run.take(updateOf({ ...book, reset: true, time: from + i * 1_000 }));
  });
}

test('the rows of an event are stored together by the time that it has been taken', () => {
  const { run, ledger } = testRun(EAGER);
  lean(run, [1]);
  const before = ledger.commits.length;
  lean(run, [1], NOON + 1_000);
  expect(ledger.commits.length).toBe(before + 1);
  expect(ledger.commits.at(-1)?.map(({ table }) => table)).toEqual([
    'orders',
    'trades',
    'positions',
    'account_snapshots',
    'daily_stats',
  ]);
});

test('an event without rows stores nothing', () => {
  const { run, ledger } = testRun();
  lean(run, [1]);
  const before = ledger.commits.length;
  lean(run, [1], NOON + 1_000);
  expect(ledger.commits.length).toBe(before);
});

test('fills are counted, opening and closing ones', () => {
  const { run } = testRun(EAGER);
  lean(run, [1, 1, -1]);
  expect([run.trades, run.state.broker.account.totalTrades]).toEqual([2, 1]);
});

test('the end stores the account as the last event left it', () => {
  const { run, ledger } = testRun(EAGER);
  lean(run, [1, 1, 1]);
  run.finish();
  expect(ledger.commits.at(-1)).toMatchObject([
    { table: 'positions', row: { symbol: 'BTCUSDT', updated_at: '2024-08-08T12:00:02.000000' } },
    { table: 'account_snapshots', row: { timestamp: '2024-08-08T12:00:02.000000' } },
    { table: 'daily_stats', row: { date: '2024-08-08' } },
  ]);
});

test('the end inside a rest stores how many signals it had passed over, and that it was not left', () => {
  const { run, ledger } = testRun(EAGER, restsUnder());
  lean(run, [1, 1, 1], SHABBAT.start);
  run.finish();
  expect(pauseRowsIn(ledger.commits.at(-1) ?? [])).toMatchObject([{ signals_passed_over: 2, left_at: null }]);
});

test('the end of a run without events stores nothing', () => {
  const { run, ledger } = testRun();
  run.finish();
  expect(ledger.commits).toEqual([]);
});

test('the same events have the same fingerprint, and one tick of another outcome another', () => {
  const fingerprints = [
    [1, 1, -1],
    [1, 1, -1],
    [1, 1, 1],
  ].map((leanings) => {
    const { run } = testRun(EAGER);
    lean(run, leanings);
    return run.sha256();
  });
  expect(fingerprints[0]).toBe(fingerprints[1]);
  expect(fingerprints[0]).not.toBe(fingerprints[2]);
});

test('asking for the fingerprint in the middle does not change it', () => {
  const [asked, unasked] = [testRun(EAGER).run, testRun(EAGER).run];
  for (const run of [asked, unasked]) lean(run, [1, 1]);
  asked.sha256();
  for (const run of [asked, unasked]) lean(run, [-1, -1], NOON + 2_000);
  expect(asked.sha256()).toBe(unasked.sha256());
});

test('a row that cannot be stored is thrown to who feeds the run', () => {
  const { run, ledger } = testRun();
  ledger.close();
  expect(() => lean(run, [1])).toThrow('the ledger is closed');
  expect(run.state.time).toBe(epochMs(NOON));
});
