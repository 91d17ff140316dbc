import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../../src/core/strategy/outcome';
import { EAGER, NOON, TestDesk } from '../../../support/desk';

const SELLING = { bidLots: 1, askLots: 9 };

/** A desk whose next tick in either direction is a signal. */
function readyDesk(config: object = {}): TestDesk {
  const desk = TestDesk.with(['BTCUSDT'], { ...EAGER, ...config });
  desk.quote({ time: NOON });
  return desk;
}

test('a signal says what to do, how much, how sure, why and when', () => {
  const { signal } = readyDesk().quote({ time: NOON + 1 });
  expect(signal).toMatchObject({ symbol: 0, side: 'buy', time: NOON + 1 });
  expect(signal?.size.toFixed()).toBe('10');
  expect(signal?.confidence).toBeCloseTo(0.4 * 0.8 + 0.2 * 0.8 + 0.2 * 0.2, 12);
  expect(signal?.reason).toBe('bids outweigh by 80 % for 2 ticks, confidence 0.52: buy 10');
});

test('a sell is a signal where asks outweigh', () => {
  const desk = TestDesk.with(['BTCUSDT'], EAGER);
  const [, effects] = desk.quotes([NOON, NOON + 1], SELLING);
  expect(effects?.signal).toMatchObject({
    side: 'sell',
    reason: 'asks outweigh by 80 % for 2 ticks, confidence 0.52: sell 10',
  });
});

test('a tick that a gate stops is no signal', () => {
  expect(readyDesk().quote({ time: NOON + 1, bidLots: 1 })).toMatchObject({ signal: null, order: null });
});

test('an order is filled at the mid and the slippage of the configuration, on the price step that it names', () => {
  const { order } = readyDesk({ slippage_bps: '3', price_decimals: { BTCUSDT: 2 } }).quote({
    time: NOON + 1,
  });
  const trade = order?.kind === 'traded' ? order.trade : null;
  expect([trade?.price.toFixed(), trade?.quantity.toFixed(), trade?.fee.toFixed()]).toEqual([
    '100.03',
    '10',
    '1.0003',
  ]);
});

test('a fill at a symbol whose step is not named stays off the grid', () => {
  const { order } = readyDesk({ slippage_bps: '3.3' }).quote({ time: NOON + 1 });
  expect(order?.kind === 'traded' ? order.trade.price.toFixed() : null).toBe('100.033');
});

describe('an order that is refused', () => {
  test.each<[Outcome, object, object]>([
    ['daily_trade_limit', { daily_trade_limit: 0 }, {}],
    ['short_not_allowed', { allow_short: false }, SELLING],
    ['position_limit', { max_position_size: 0 }, {}],
    ['insufficient_margin', { max_leverage: '0.05' }, {}],
  ])('has the outcome %s under %j, keeps its signal and writes no row', (outcome, config, quote) => {
    const desk = TestDesk.with(['BTCUSDT'], { ...EAGER, ...config });
    const [, effects] = desk.quotes([NOON, NOON + 1], quote);
    expect(effects).toMatchObject({
      outcome,
      order: { kind: 'refused', refusal: { code: outcome } },
      writes: [],
    });
    expect(effects?.signal?.size.gt(0)).toBe(true);
    expect(desk.state.broker.account.balance.toFixed()).toBe('10000');
  });
});

test('a size of nothing has the outcome size_zero, a signal and no order', () => {
  const effects = readyDesk({ base_position_pct: '0' }).quote({ time: NOON + 1 });
  expect(effects).toMatchObject({ outcome: 'size_zero', order: null, writes: [] });
  expect(effects.signal?.size.toFixed()).toBe('0');
});

test('a size that rounds to nothing is none', () => {
  const effects = readyDesk({ initial_balance: '0.0004' }).quote({ time: NOON + 1 });
  expect(effects.outcome).toBe('size_zero');
});

test('a size is halved where the position has its side already', () => {
  const desk = readyDesk();
  const sizes = [1, 2].map((ms) => desk.quote({ time: NOON + ms }).signal?.size.toFixed());
  expect(sizes).toEqual(['10', '4.99925']);
});

test('orders are numbered through the run, with the time of their event', () => {
  const desk = readyDesk();
  const ids = [1_000, 2_000].map((ms) => {
    const { order } = desk.quote({ time: NOON + ms });
    return order?.kind === 'traded' ? order.trade.orderId : null;
  });
  expect(ids).toEqual(['ORD-20240808120001-1', 'ORD-20240808120002-2']);
});

test('the trade limit is one of each UTC day', () => {
  const desk = readyDesk({ daily_trade_limit: 1 });
  const midnight = Date.UTC(2024, 7, 9);
  desk.quotes([NOON + 1]);
  const outcomes = [NOON + 2, midnight, midnight + 1].map((time) => desk.quote({ time }).outcome);
  expect(outcomes).toEqual(['daily_trade_limit', 'warming_up', 'traded']);
});
