import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RestingSide } from '../../../../scripts/simulator/resting-side';
import { BookUpdate } from '../../../../src/core/market/update';

const changes = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 3 })), { maxLength: 80 });

/** The side as a sorted map, the slow and plain way. */
function sorted(held: ReadonlyMap<number, number>, away: 1 | -1): [number, number][] {
  return [...held].filter(([, quantity]) => quantity > 0).sort(([a], [b]) => (a - b) * away);
}

function levelsOf(side: RestingSide): [number, number][] {
  return side.prices.map((price, i) => [price, side.quantities[i] ?? Number.NaN]);
}

test.each([1, -1] as const)('a side holds what was last set, best first (direction %i)', (away) => {
  fc.assert(
    fc.property(changes, (list) => {
      const side = new RestingSide(away);
      for (const [price, quantity] of list) side.set(price, quantity);
      expect(levelsOf(side)).toEqual(sorted(new Map(list), away));
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('the changes that are taken lead a copy to the same levels', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 5 }), (rounds) => {
      const side = new RestingSide(1);
      const copy = new Map<number, number>();
      const update = new BookUpdate();
      for (const list of rounds) {
        for (const [price, quantity] of list) side.set(price, quantity);
        const count = side.takeChanges(update, 0);
        for (let i = 0; i < count; i++) copy.set(update.prices[i] ?? 0, update.quantities[i] ?? 0);
      }
      expect(sorted(copy, 1)).toEqual(levelsOf(side));
    }),
    { seed: 2, numRuns: 100 },
  );
});

test('a level that came and went between two updates is in none', () => {
  const side = new RestingSide(1);
  side.set(10, 5);
  side.set(10, 0);
  expect(side.takeChanges(new BookUpdate(), 0)).toBe(0);
});

test('a price announced as gone is taken once, with quantity 0', () => {
  const side = new RestingSide(1);
  const update = new BookUpdate();
  side.announceGone(10);
  expect([side.takeChanges(update, 0), update.prices[0], update.quantities[0]]).toEqual([1, 10, 0]);
  expect(side.takeChanges(update, 0)).toBe(0);
});

test('levels within a distance of the best are counted with both ends', () => {
  const side = new RestingSide(-1);
  for (const price of [100, 98, 95, 94]) side.set(price, 1);
  expect([side.within(1), side.within(5), side.within(6)]).toEqual([1, 3, 4]);
});
