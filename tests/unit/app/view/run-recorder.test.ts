import { expect, test } from 'vitest';
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

test('each symbol has a line of its mids', () => {
  const { recorder, quote } = recorded();
  quote({ time: NOON });
  quote({ time: NOON + 1, symbol: 1, bid: 4_999, ask: 5_001 });
  quote({ time: NOON + 2, bid: 10_009, ask: 10_011 });
  expect([0, 1].map((symbol) => recorder.mids.get(symbol)?.view())).toEqual([
    { times: [NOON, NOON + 2], values: [100, 100.1] },
    { times: [NOON + 1], values: [50] },
  ]);
});

test('a book that is not two-sided has no mid', () => {
  const { recorder, quote } = recorded();
  quote({ time: NOON });
  quote({ time: NOON + 1, askLots: 0 });
  expect(recorder.mids.get(0)?.view().times).toEqual([NOON]);
});

test('the equity’s line has its samples of each minute and of each trade', () => {
  const { desk, recorder, quote } = recorded();
  quote({ time: NOON });
  recorder.take(desk.state, desk.timer(NOON + 60_000));
  recorder.take(desk.state, desk.timer(NOON + 60_001));
  expect(recorder.equity.view()).toEqual({ times: [NOON, NOON + 60_000], values: [10_000, 10_000] });
});
