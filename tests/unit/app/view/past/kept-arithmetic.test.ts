import { expect, test } from 'vitest';
import { RunRecorder } from '../../../../../src/app/view/run-recorder';
import { Past } from '../../../../../src/app/view/past/past';
import { symbolView } from '../../../../../src/app/view/symbol-view';
import type { TickView } from '../../../../../src/app/view/view-state';
import { EAGER, NOON, TestDesk } from '../../../../support/desk';

/** A desk at work, what is kept of it, and how each of its ticks was shown while it was the last. */
function worked(ticks: number, config = {}) {
  const desk = TestDesk.with(['BTCUSDT'], config);
  const recorder = new RunRecorder();
  const shown: TickView[] = [];
  for (let i = 0; i < ticks; i++) {
    const bid = 10_000 + Math.round(40 * Math.sin(i / 9)) + (i % 3);
    const quote = {
      time: NOON + 100 * i,
      bid,
      ask: bid + 1 + (i % 4),
      bidLots: 1 + (i % 17),
      askLots: 1 + (i % 5),
    };
    recorder.take(desk.state, desk.quote(quote));
    shown.push(lastTick(desk));
  }
  return { desk, recorder, shown, find: (time: number) => findIn(desk, recorder, time) };
}

function lastTick({ state }: TestDesk): TickView {
  const [symbol] = state.symbols;
  if (!symbol) throw new Error('the desk has a symbol');
  const {
    bids: _bids,
    asks: _asks,
    ...tick
  } = symbolView(symbol, symbol.judgedBy ?? state.parameters.strategy);
  return tick;
}

function findIn({ state }: TestDesk, { past }: RunRecorder, time: number): TickView | null {
  const [symbol] = state.symbols;
  return symbol ? (past.arithmetic?.find(symbol, past.ticks(0), time) ?? null) : null;
}

test.each([
  ['that trades at nearly every tick', { ...EAGER, max_leverage: 100 }],
  ['of the usual settings', {}],
])('each tick of a run %s is explained later as it was when it was the last', (_, config) => {
  const { shown, find } = worked(400, config);
  expect(shown.map(({ time }) => find(time ?? 0))).toEqual(shown);
  expect(new Set(shown.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
});

test('a time between two ticks means the earlier one', () => {
  const { shown, find } = worked(5);
  expect(find(NOON + 250)).toEqual(shown[2]);
});

test('of a time before the first tick that is kept nothing is known', () => {
  const { find } = worked(5);
  expect(find(NOON - 1)).toBeNull();
});

test('what is dropped of the charts is not explained any more', () => {
  const { find, recorder } = worked(32_768 + 10);
  const { first } = recorder.past.ticks(0);
  expect(first).toBe(16_384);
  expect(find(NOON + 100 * (first - 1))).toBeNull();
  expect(find(NOON + 100 * first)?.time).toBe(NOON + 100 * first);
});

test('nothing is kept of a recording, which can be looked at anywhere', () => {
  expect(Past.ofRecording(1_000).arithmetic).toBeNull();
});
