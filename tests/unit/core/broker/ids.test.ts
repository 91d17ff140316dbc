import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OrderIdSource, seedOf, tradeId } from '../../../../src/core/broker/ids';
import { epochMs } from '../../../../src/core/time';

const MAX_COUNTER = 2 ** 48 - 1;
const counter = fc.integer({ min: 0, max: MAX_COUNTER });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const TIME = epochMs(Date.UTC(2024, 7, 8, 9, 5, 3, 999));

test('an order id holds the event time in UTC and a counter from 1', () => {
  const ids = new OrderIdSource({ counter: 0, seed: 1 });
  expect([ids.next(TIME).order, ids.next(TIME).order]).toEqual([
    'ORD-20240808090503-1',
    'ORD-20240808090503-2',
  ]);
});

test('a trade id is TRD- and 12 hex digits for every counter and seed', () => {
  fc.assert(
    fc.property(counter, seed, (n, s) => {
      expect(tradeId(n, s)).toMatch(/^TRD-[0-9a-f]{12}$/);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('two counters never share a trade id under one seed', () => {
  fc.assert(
    fc.property(counter, counter, seed, (one, other, s) => {
      fc.pre(one !== other);
      expect(tradeId(one, s)).not.toBe(tradeId(other, s));
    }),
    { seed: 2, numRuns: 500 },
  );
});

test('the first 50,000 trade ids of a ledger are distinct', () => {
  const ids = new Set(Array.from({ length: 50_000 }, (_, n) => tradeId(n + 1, 0x5eed)));
  expect(ids.size).toBe(50_000);
});

test('neighbouring trade ids differ in most of their digits', () => {
  const digits = (n: number) => Array.from(tradeId(n, 7).slice(4));
  const changed = Array.from({ length: 1000 }, (_, n) => {
    const next = digits(n + 1);
    return digits(n).filter((digit, at) => digit !== next[at]).length;
  });
  const mean = changed.reduce((sum, count) => sum + count, 0) / changed.length;
  expect(mean).toBeGreaterThan(10.5);
});

test('ids go on after a restart where they stopped', () => {
  const whole = new OrderIdSource({ counter: 0, seed: 9 });
  whole.next(TIME);
  const resumed = new OrderIdSource(whole.state());
  expect(resumed.next(TIME)).toEqual(whole.next(TIME));
});

test('the seed is the same for the same text and another for another', () => {
  expect(seedOf('{"profile":"corrected"}|1723107903000')).toBe(
    seedOf('{"profile":"corrected"}|1723107903000'),
  );
  expect(seedOf('{"profile":"corrected"}|1723107903000')).not.toBe(
    seedOf('{"profile":"corrected"}|1723107903001'),
  );
});

test('the ids of one seed are fixed for ever: ledgers and replays rely on them', () => {
  expect([1, 2, MAX_COUNTER].map((n) => tradeId(n, 1))).toEqual([
    'TRD-2191c437704c',
    'TRD-23339f009258',
    'TRD-cfd15ab74f01',
  ]);
});
