import { expect, test } from 'vitest';
import { MARK_KINDS, markColumn, tickColumn } from '../../../../src/app/view/past/columns';
import { RunRecorder } from '../../../../src/app/view/run-recorder';
import { RECENT_ROWS } from '../../../../src/app/view/view-state';
import { EAGER, NOON, TestDesk } from '../../../support/desk';

/** A desk of two symbols that trades at nearly every tick, and what the page keeps of it. */
function recorded() {
  const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT'], { ...EAGER, max_leverage: 100 });
  const recorder = new RunRecorder();
  const quote = (...of: Parameters<TestDesk['quote']>): void => recorder.take(desk.state, desk.quote(...of));
  return { desk, recorder, quote };
}

test('the short tables hold the last rows, newest first, and never more than they may', () => {
  const { recorder, quote } = recorded();
  for (let i = 0; i < RECENT_ROWS + 20; i++) quote({ time: NOON + i });
  expect([recorder.trades.length, recorder.orders.length]).toEqual([RECENT_ROWS, RECENT_ROWS]);
  expect(recorder.trades[0]?.timestamp).toBe('2024-08-08T12:00:00.069000');
  expect(recorder.trades.map(({ order_id }) => order_id)).toEqual(recorder.orders.map(({ id }) => id));
});

/** Time, bid and ask of every row of a symbol's ticks. */
function prices({ past }: RunRecorder, symbol: number): number[][] {
  const store = past.ticks(symbol);
  const columns = (['time', 'bid', 'ask'] as const).map(tickColumn);
  return Array.from({ length: store.count }, (_, row) => columns.map((column) => store.at(row, column)));
}

/** Kind and time after noon of every mark. */
function marks({ past }: RunRecorder): [string | undefined, number][] {
  const store = past.marks;
  const [kind, time] = [markColumn('kind'), markColumn('time')];
  return Array.from({ length: store.count }, (_, row) => [
    MARK_KINDS[store.at(row, kind)],
    store.at(row, time) - NOON,
  ]);
}

test('each symbol has a row of each of its ticks, in quote units', () => {
  const { recorder, quote } = recorded();
  quote({ time: NOON });
  quote({ time: NOON + 1, symbol: 1, bid: 4_999, ask: 5_001 });
  quote({ time: NOON + 2, bid: 10_009, ask: 10_011 });
  expect([prices(recorder, 0), prices(recorder, 1)]).toEqual([
    [
      [NOON, 99.99, 100.01],
      [NOON + 2, 100.09, 100.11],
    ],
    [[NOON + 1, 49.99, 50.01]],
  ]);
});

test('a book that is not two-sided and a late tick make no row', () => {
  const { recorder, quote } = recorded();
  quote({ time: NOON });
  quote({ time: NOON + 1, askLots: 0 });
  quote({ time: NOON - 1 });
  expect(prices(recorder, 0)).toEqual([[NOON, 99.99, 100.01]]);
});

test('fills, gaps and pauses are marked where they come', () => {
  const { desk, recorder, quote } = recorded();
  for (const time of [0, 1, 2]) quote({ time: NOON + time });
  recorder.take(desk.state, desk.command('pause', NOON + 3));
  for (const time of [4, 5]) quote({ time: NOON + time });
  recorder.take(desk.state, desk.command('resume', NOON + 6));
  quote({ time: NOON + 600_000 });
  expect(marks(recorder)).toEqual([
    ['buy', 1],
    ['buy', 2],
    ['pause', 4],
    ['pause_end', 600_000],
    ['gap', 600_000],
  ]);
});

test('a signal that risk refuses is marked as blocked', () => {
  const desk = TestDesk.with(['BTCUSDT'], { ...EAGER, daily_trade_limit: 1 });
  const recorder = new RunRecorder();
  for (const time of [0, 1, 2])
    recorder.take(desk.state, desk.quote({ time: NOON + time, bidLots: 1, askLots: 9 }));
  expect(marks(recorder)).toEqual([
    ['sell', 1],
    ['blocked_sell', 2],
  ]);
});

test('a recorder that was forked leaves the other as it is, and both come to the same rows', () => {
  const { desk, recorder, quote } = recorded();
  for (const time of [0, 1, 2]) quote({ time: NOON + time });
  const fork = recorder.fork();
  const before = [fork.length, fork.trades.length, fork.equity.view()];
  quote({ time: NOON + 3 });
  expect([fork.length, fork.trades.length, fork.equity.view()]).toEqual(before);
  fork.take(desk.state, { ...desk.state.effects, writes: [...desk.state.effects.writes] });
  expect([fork.length, recorder.past.ticks(0).count]).toEqual([recorder.length, 4]);
});

test('the equity’s line has its samples of each minute and of each trade', () => {
  const { desk, recorder, quote } = recorded();
  quote({ time: NOON });
  recorder.take(desk.state, desk.timer(NOON + 60_000));
  recorder.take(desk.state, desk.timer(NOON + 60_001));
  expect(recorder.equity.view()).toEqual({ times: [NOON, NOON + 60_000], values: [10_000, 10_000] });
});
