import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../../src/core/strategy/outcome';
import { EAGER, NOON, TestDesk } from '../../../support/desk';
import type { Change, Level } from '../../../support/naive-book';

/** What a tick may change of its symbol, and its mark. */
function memory(desk: TestDesk, symbol = 0): unknown[] {
  const { windows, streak } = desk.symbol(symbol);
  const { count, volatility, momentum, imbalanceMomentum } = windows;
  const mark = desk.state.broker.account.marks.get(symbol)?.toFixed();
  return [count, volatility, momentum, imbalanceMomentum, streak.length, streak.sign, mark];
}

const BID: Level[] = [[9_999, 1]];
const ASK: Level[] = [[10_001, 1]];

describe.each<[Outcome, Pick<Change, 'bids' | 'asks'>]>([
  ['empty_book', { bids: [], asks: [] }],
  ['one_sided_book', { bids: BID, asks: [] }],
  ['one_sided_book', { bids: [], asks: ASK }],
  ['crossed_book', { bids: ASK, asks: BID }],
  ['crossed_book', { bids: BID, asks: BID }],
])('a tick of an %s: %o', (outcome, sides) => {
  test('says so and changes no window, no streak and no mark', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quotes([NOON, NOON + 1, NOON + 2]);
    const before = memory(desk);
    const effects = desk.change({ ...sides, reset: true, time: NOON + 3 });
    expect(effects.outcome).toBe(outcome);
    expect(memory(desk)).toEqual(before);
  });

  test('lets the next good tick go on from the one before it', () => {
    const [with_, without] = [TestDesk.with(['BTCUSDT']), TestDesk.with(['BTCUSDT'])];
    for (const desk of [with_, without]) desk.quotes([NOON, NOON + 1]);
    with_.change({ ...sides, reset: true, time: NOON + 2 });
    for (const desk of [with_, without]) desk.quote({ time: NOON + 3 });
    expect(memory(with_)).toEqual(memory(without));
  });
});

describe('a tick that is older than the last one', () => {
  test('is dropped as out_of_order and changes no window, no streak, no mark and no time', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quotes([NOON, NOON + 10]);
    const before = [...memory(desk), desk.symbol().time, desk.state.time];
    expect(desk.quote({ time: NOON + 9, bid: 5_000, ask: 5_001 })).toMatchObject({
      outcome: 'out_of_order',
      time: NOON + 9,
    });
    expect([...memory(desk), desk.symbol().time, desk.state.time]).toEqual(before);
  });

  test('still changes the book: a difference that came in its sequence is part of it', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quotes([NOON, NOON + 10]);
    desk.change({ bids: [[9_998, 4]], asks: [], time: NOON + 9 });
    expect(desk.symbol().book.bids.levels).toBe(2);
  });

  test('is counted', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quotes([NOON, NOON + 10, NOON + 9]);
    expect([desk.state.ticks, desk.state.outcomeCounts.get('out_of_order')]).toEqual([3, 1]);
  });

  test('may be older than another symbol’s last one', () => {
    const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT']);
    desk.quote({ time: NOON + 10 });
    expect(desk.quote({ time: NOON, symbol: 1 }).outcome).not.toBe('out_of_order');
    expect(desk.state.time).toBe(NOON + 10);
  });

  test('is taken like any other in the reference profile', () => {
    const desk = TestDesk.with(['BTCUSDT'], { profile: 'reference' });
    desk.quotes([NOON, NOON + 10, NOON + 9]);
    expect(desk.symbol().windows.count).toBe(3);
  });
});

/** A desk after three ticks in three milliseconds. */
function deskAfterTicks(config: object = {}): TestDesk {
  const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT'], config);
  desk.quotes([NOON, NOON + 1, NOON + 2]);
  return desk;
}

/** Ticks in the windows and in the streak. */
function held(desk: TestDesk): number[] {
  return [desk.symbol().windows.count, desk.symbol().streak.length];
}

describe('a gap in event time', () => {
  test.each([
    ['of more than 60 s empties windows and streak', {}, 60_001, [1, 1]],
    ['of exactly 60 s is none', {}, 60_000, [4, 4]],
    ['is as long as the configuration says', { gap_reset_ms: 500 }, 501, [1, 1]],
    ['does not exist in the reference profile', { profile: 'reference' }, 90_000_000, [4, 4]],
  ])('%s', (_what, config, gap, expected) => {
    const desk = deskAfterTicks(config);
    desk.quote({ time: NOON + 2 + gap });
    expect(held(desk)).toEqual(expected);
  });

  test('is one symbol’s own', () => {
    const desk = deskAfterTicks();
    desk.quotes([NOON, NOON + 50_000], { symbol: 1 });
    desk.quote({ time: NOON + 70_000 });
    desk.quote({ time: NOON + 70_000, symbol: 1 });
    expect([desk.symbol(0).windows.count, desk.symbol(1).windows.count]).toEqual([1, 3]);
  });

  test('is seen though the tick after it has no good book', () => {
    const desk = deskAfterTicks();
    desk.change({ bids: [], asks: [], reset: true, time: NOON + 90_000 });
    expect(held(desk)).toEqual([0, 0]);
  });
});

describe('a resynchronisation of the feed', () => {
  test('empties windows and streak before the tick that says so, once', () => {
    const desk = deskAfterTicks();
    desk.quote({ time: NOON + 3, resync: true });
    expect(held(desk)).toEqual([1, 1]);
    desk.quote({ time: NOON + 4 });
    expect(held(desk)).toEqual([2, 2]);
  });

  test('counts at the next tick where its snapshot was none', () => {
    const desk = deskAfterTicks();
    desk.change({ bids: BID, asks: ASK, reset: true, resync: true, tick: false, time: NOON + 3 });
    desk.quote({ time: NOON + 4 });
    expect(held(desk)).toEqual([1, 1]);
  });

  test('is behind every trouble of the feed', () => {
    const desk = deskAfterTicks();
    desk.feed('stale', NOON + 3);
    desk.feed(null, NOON + 4);
    desk.quote({ time: NOON + 5 });
    expect(held(desk)).toEqual([1, 1]);
  });

  test('changes nothing in the reference profile', () => {
    const desk = deskAfterTicks({ profile: 'reference' });
    desk.quote({ time: NOON + 3, resync: true });
    expect(held(desk)).toEqual([4, 4]);
  });
});

describe('an update that is no tick', () => {
  test('seeds the book and has no outcome', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    const effects = desk.change({ bids: BID, asks: ASK, reset: true, tick: false, time: NOON });
    expect(effects).toMatchObject({ outcome: null, symbol: -1, time: 0, writes: [] });
    expect([desk.state.ticks, desk.state.time, desk.symbol().book.bids.levels]).toEqual([0, null, 1]);
  });
});

test('a tick counts in its symbol, in the run and in its outcome', () => {
  const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT']);
  desk.quotes([NOON, NOON + 1], { bidLots: 1 });
  desk.quote({ time: NOON, symbol: 1, bidLots: 1 });
  const counts = [...desk.state.outcomeCounts];
  expect([desk.symbol(0).ticks, desk.symbol(1).ticks, desk.state.ticks]).toEqual([2, 1, 3]);
  expect(counts).toEqual([['imbalance_below_threshold', 3]]);
});

test('only the levels that count are measured', () => {
  const desk = TestDesk.with(['BTCUSDT'], { depth_levels: 1 });
  desk.change({
    bids: [
      [9_999, 3],
      [9_998, 100],
    ],
    asks: [
      [10_001, 1],
      [10_002, 100],
    ],
    reset: true,
    time: NOON,
  });
  expect(desk.symbol().measures).toMatchObject({ bidDepth: 3, askDepth: 1, imbalance: 0.5 });
});

test('the confidence of a tick is not shown at the next one that never came to its gate', () => {
  const desk = TestDesk.with(['BTCUSDT'], EAGER);
  desk.quotes([NOON, NOON + 1]);
  expect(desk.symbol().view.confidence).not.toBeNaN();
  desk.change({ bids: [], asks: [], reset: true, time: NOON + 2 });
  expect(desk.symbol().view.confidence).toBeNaN();
});
