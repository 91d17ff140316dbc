import { expect, test } from 'vitest';
import { EAGER, NOON, TestDesk } from '../../../support/desk';

/** Long of two symbols. */
function longDesk(): TestDesk {
  const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT'], { ...EAGER, base_position_pct: '0.2' });
  for (const symbol of [0, 1]) desk.quotes([NOON, NOON + 1], { symbol });
  return desk;
}

function held(desk: TestDesk): string[] {
  return [0, 1].map((symbol) => desk.state.broker.account.position(symbol).quantity.toFixed());
}

test('a kill leaves positions as they are', () => {
  const desk = longDesk();
  const before = held(desk);
  desk.command('kill', NOON + 2);
  desk.quotes([NOON + 3], { symbol: 0 });
  expect(held(desk)).toEqual(before);
});

test('a kill that flattens closes each position at the next tick of its symbol, in its own word', () => {
  const desk = longDesk();
  const [, ofEther] = held(desk);
  desk.command('kill_flatten', NOON + 2);
  expect(desk.quote({ time: NOON + 3 }).outcome).toBe('kill_flatten');
  expect(held(desk)).toEqual(['0', ofEther]);
  expect(desk.quote({ time: NOON + 4, symbol: 1 }).outcome).toBe('kill_flatten');
  expect([held(desk), desk.state.flattening]).toEqual([['0', '0'], false]);
});

test('after it the desk stays halted until it is armed again', () => {
  const desk = longDesk();
  desk.command('kill_flatten', NOON + 2);
  for (const symbol of [0, 1]) desk.quote({ time: NOON + 3, symbol });
  expect(desk.quote({ time: NOON + 4 }).outcome).toBe('halted');
  desk.command('rearm', NOON + 5);
  expect(desk.quotes([NOON + 6, NOON + 7]).map(({ outcome }) => outcome)).toContain('traded');
});

test('a kill that was thrown may be asked to flatten later, once', () => {
  const desk = longDesk();
  desk.command('kill', NOON + 2);
  expect(desk.quote({ time: NOON + 3 }).outcome).toBe('halted');
  desk.command('kill_flatten', NOON + 4);
  expect(desk.quote({ time: NOON + 5 }).outcome).toBe('kill_flatten');
});

test('a symbol in trouble is closed once its book can be trusted again', () => {
  const desk = longDesk();
  desk.feed('gap', NOON + 2);
  desk.command('kill_flatten', NOON + 3);
  expect(desk.quote({ time: NOON + 4 }).outcome).toBe('halted');
  desk.feed(null, NOON + 5);
  expect(desk.quote({ time: NOON + 6 }).outcome).toBe('kill_flatten');
});

test('a crossed or one-sided book closes nothing', () => {
  const desk = longDesk();
  desk.command('kill_flatten', NOON + 2);
  expect(desk.quote({ time: NOON + 3, bid: 10_002 }).outcome).toBe('crossed_book');
  expect(desk.change({ bids: [[9_999, 1]], asks: [], reset: true, time: NOON + 4 }).outcome).toBe(
    'one_sided_book',
  );
  expect(desk.state.flattening).toBe(true);
});

test('a ledger that keeps no orders is waited for', () => {
  const desk = longDesk();
  desk.command('halt', NOON + 2);
  desk.command('kill_flatten', NOON + 3);
  expect(desk.quote({ time: NOON + 4 }).outcome).toBe('halted');
  desk.command('release', NOON + 5);
  expect(desk.quote({ time: NOON + 6 }).outcome).toBe('kill_flatten');
});

test('arming again takes back a flattening that is not done', () => {
  const desk = longDesk();
  desk.command('kill_flatten', NOON + 2);
  desk.command('rearm', NOON + 3);
  expect(desk.state.flattening).toBe(false);
});

test('closing goes past every limit', () => {
  const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT'], { ...EAGER, daily_trade_limit: 1 });
  desk.quotes([NOON, NOON + 1]);
  desk.command('reduce', NOON + 2);
  desk.command('kill_flatten', NOON + 2);
  desk.quote({ time: NOON + 3 });
  expect(held(desk)).toEqual(['0', '0']);
});
