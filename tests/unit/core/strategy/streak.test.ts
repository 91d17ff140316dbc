import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Streak, signOf } from '../../../../src/core/strategy/streak';

const imbalance = fc.oneof(fc.constantFrom(0, -0, 0.5, -0.5), fc.double({ min: -1, max: 1, noNaN: true }));

test('the streak is the number of last ticks whose imbalance has the sign of the latest', () => {
  fc.assert(
    fc.property(fc.array(imbalance, { minLength: 1, maxLength: 60 }), (imbalances) => {
      const streak = new Streak();
      for (const value of imbalances) streak.push(value);
      const signs = imbalances.map((value) => (value > 0 ? 1 : -1));
      const latest = signs.at(-1);
      expect(streak.length).toBe(signs.length - 1 - signs.findLastIndex((sign) => sign !== latest));
      expect(streak.sign).toBe(latest);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('an imbalance of 0 counts as one of the ask side', () => {
  expect([signOf(0), signOf(Number.MIN_VALUE), signOf(-Number.MIN_VALUE)]).toEqual([-1, 1, -1]);
});

test('a cleared streak is 0, and the next tick is the first of its sign', () => {
  const streak = new Streak();
  for (const value of [0.1, 0.2, 0.3]) streak.push(value);
  streak.clear();
  expect([streak.length, streak.sign]).toEqual([0, 0]);
  streak.push(0.4);
  expect([streak.length, streak.sign]).toEqual([1, 1]);
});
