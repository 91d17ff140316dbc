import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Marks } from '../../../../src/core/broker/marks';
import { Decimal, fromScaled } from '../../../../src/core/money';

test('a mark is half of bid + ask, exact at any scale', () => {
  const prices = fc.tuple(fc.integer({ min: 1, max: 2 ** 51 }), fc.integer({ min: 1, max: 2 ** 51 }));
  fc.assert(
    fc.property(prices, fc.nat({ max: 18 }), ([bid, ask], decimals) => {
      const marks = new Marks();
      marks.set(0, bid + ask, decimals);
      const mid = fromScaled(bid, decimals).plus(fromScaled(ask, decimals)).times('0.5');
      expect(marks.get(0)?.toFixed()).toBe(mid.toFixed());
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('the last mark of each symbol counts', () => {
  const marks = new Marks();
  marks.set(40, 201, 2);
  marks.set(3, 401, 2);
  marks.get(40);
  marks.set(40, 203, 2);
  expect([marks.get(40), marks.get(3)].map((mark) => mark?.toFixed())).toEqual(['1.015', '2.005']);
});

test('a symbol that never ticked has no mark', () => {
  expect(new Marks().get(5)).toBeNull();
});

test('a mark from before a restart is stale until the symbol ticks', () => {
  const marks = new Marks();
  marks.restore(30, new Decimal('1.5'));
  expect([marks.get(30)?.toFixed(), marks.isStale(30)]).toEqual(['1.5', true]);
  marks.set(30, 4, 0);
  expect([marks.get(30)?.toFixed(), marks.isStale(30)]).toEqual(['2', false]);
});
