import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DrawdownWatch } from '../../../../src/core/stats/drawdown';
import { epochMs } from '../../../../src/core/time';

function watch(start: number, ...equities: number[]): DrawdownWatch {
  const drawdown = new DrawdownWatch(start, epochMs(0));
  equities.forEach((equity, index) => drawdown.add(equity, epochMs(index + 1)));
  return drawdown;
}

test('it counts from the starting balance on', () => {
  const deepest = { amount: 20, fraction: 0.2, peakAt: 0, troughAt: 2, recoveredAt: null };
  expect(watch(100, 90, 80, 85).deepest).toEqual(deepest);
});

test('it ends where equity is back at its peak', () => {
  const { deepest } = watch(100, 110, 88, 110, 105);
  expect(deepest).toEqual({ amount: 22, fraction: 0.2, peakAt: 1, troughAt: 2, recoveredAt: 3 });
});

test('a run that only wins has none', () => {
  expect(watch(100, 100, 101).deepest).toBeNull();
});

test('a shallower fall later changes nothing', () => {
  expect(watch(100, 80, 120, 110).deepest).toMatchObject({ amount: 20, troughAt: 1, recoveredAt: 2 });
});

test('it is the greatest fall from any earlier value to a later one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1 }), (equities) => {
      const all = [500, ...equities];
      const falls = all.flatMap((peak, at) => all.slice(at).map((later) => peak - later));
      expect(watch(500, ...equities).deepest?.amount ?? 0).toBe(Math.max(...falls));
    }),
    { seed: 4 },
  );
});
