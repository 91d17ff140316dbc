import { expect, test } from 'vitest';
import { RunRecorder } from '../../../../src/app/view/run-recorder';
import { type RunView, runView } from '../../../../src/app/view/run-view';
import { RECENT_ROWS } from '../../../../src/app/view/view-state';
import { EAGER, NOON } from '../../../support/desk';
import { updateOf } from '../../../support/naive-book';
import { testRun } from '../../../support/test-run';

const SCALE = { priceDecimals: 2, qtyDecimals: 3 };

/** What the page is shown after so many ticks that trade, of a market of two symbols. */
function viewAfter(ticks: number, config: object = EAGER): RunView {
  const { run } = testRun(config);
  const recorder = new RunRecorder();
  ['BTCUSDT', 'ETHUSDT'].forEach((name, symbol) => run.take({ kind: 'symbol', symbol, name, scale: SCALE }));
  for (let i = 0; i < ticks; i++) {
    const book = {
      bids: [
        [9_999, 9],
        [9_998, 1],
      ],
      asks: [[10_001, 1]],
    } as const;
    recorder.take(run.state, run.take(updateOf({ ...book, reset: true, time: NOON + i })));
  }
  return runView(run, recorder);
}

test.each([0, 1, 30])(
  'after %d ticks the view is plain values only: a structured clone is equal',
  (ticks) => {
    const view = viewAfter(ticks);
    expect(structuredClone(view)).toEqual(view);
  },
);

test('a view keeps standing while the run goes on', () => {
  const { run } = testRun(EAGER);
  const recorder = new RunRecorder();
  run.take({ kind: 'symbol', symbol: 0, name: 'BTCUSDT', scale: SCALE });
  const quote = (time: number, bid: number): void => {
    const update = updateOf({ bids: [[bid, 9]], asks: [[bid + 2, 1]], reset: true, time });
    recorder.take(run.state, run.take(update));
  };
  quote(NOON, 9_999);
  quote(NOON + 1, 9_999);
  const view = runView(run, recorder);
  const copy = structuredClone(view);
  for (let i = 2; i < 40; i++) quote(NOON + i, 9_999 + i);
  expect(view).toEqual(copy);
});

test('the short tables are never longer than they may be', () => {
  const view = viewAfter(RECENT_ROWS * 2, { ...EAGER, max_leverage: 100 });
  expect(view.trades).toBeGreaterThan(RECENT_ROWS);
  expect([view.recentTrades.length, view.recentOrders.length]).toEqual([RECENT_ROWS, RECENT_ROWS]);
});

test('outcomes stand in the order in which a tick meets them, and those never met are absent', () => {
  const { outcomes, ticks } = viewAfter(30);
  expect(outcomes).toEqual([
    { outcome: 'warming_up', count: 1 },
    { outcome: 'insufficient_margin', count: expect.any(Number) },
    { outcome: 'traded', count: expect.any(Number) },
  ]);
  expect(outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(ticks);
});

test('decimals are plain text, without an exponent', () => {
  const { account, positions } = viewAfter(30);
  const texts = [account.balance, account.equity, account.fees, account.totalPnl, positions[0]?.quantity];
  for (const text of texts) expect(text).toMatch(/^-?\d+(\.\d+)?$/);
});

test('a symbol that has had no tick is shown without figures, gates and outcome', () => {
  expect(viewAfter(3).symbols[1]).toEqual({
    name: 'ETHUSDT',
    scale: SCALE,
    time: null,
    outcome: null,
    bids: { prices: [], quantities: [] },
    asks: { prices: [], quantities: [] },
    tick: null,
    gates: [],
    confidence: null,
  });
});

test('a symbol is shown with its book, best first, also behind the levels that the engine reads', () => {
  expect(viewAfter(1).symbols[0]).toMatchObject({
    bids: { prices: [9_999, 9_998], quantities: [9, 1] },
    asks: { prices: [10_001], quantities: [1] },
  });
  const [shallow] = viewAfter(1, { depth_levels: 1 }).symbols;
  expect(shallow?.bids).toEqual({ prices: [9_999, 9_998], quantities: [9, 1] });
});

test('statistics that have too few ticks are null, those that have enough are numbers', () => {
  const [first, later] = [viewAfter(1), viewAfter(25)].map(({ symbols }) => symbols[0]?.tick);
  expect(first).toMatchObject({
    doubleMid: 20_000,
    volatility: null,
    momentum: null,
    imbalanceZ: null,
    atr: null,
  });
  expect(later).toMatchObject({ doubleMid: 20_000, volatility: 0, momentum: 0, atr: 0 });
  expect(later?.imbalanceZ).toBeCloseTo(0, 9);
});

test('every gate is shown with value, limit and verdict, and the one that stopped the tick as failed', () => {
  const [symbol] = viewAfter(3, { persistence_required: 9 }).symbols;
  expect(symbol?.outcome).toBe('not_persistent');
  expect(symbol?.gates.map(({ gate, verdict }) => [gate, verdict])).toEqual([
    ['spread_too_wide', 'passed'],
    ['imbalance_below_threshold', 'passed'],
    ['not_persistent', 'failed'],
    ['low_confidence', 'not_reached'],
    ['momentum_not_confirmed', 'not_reached'],
    ['imbalance_diverging', 'not_reached'],
  ]);
  expect(symbol?.gates[2]).toMatchObject({ value: 3, limit: 9, relation: '>=' });
  expect(symbol?.confidence).toBeNull();
});

test('confidence is shown with the parts that make it up, where its gate was reached', () => {
  const confidence = viewAfter(3).symbols[0]?.confidence;
  const parts: number[] = Object.values(confidence?.parts ?? {});
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(confidence?.total ?? Number.NaN, 12);
});
