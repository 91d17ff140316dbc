import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_SLOT, PAGE, PricePages, WORDS } from '../../../../src/core/market/price-pages';

/** Keys near 0 and 2^42 on both sides, some of which the hash takes for one another. */
const key = fc
  .tuple(fc.integer({ min: -200, max: 200 }), fc.constantFrom(0, 2 ** 32, -(2 ** 32), 2 ** 42, -(2 ** 42)))
  .map(([small, large]) => small + large);

const action = fc.oneof(
  { weight: 30, arbitrary: fc.record({ kind: fc.constant('fill' as const), key }) },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('empty' as const), key }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('dropEmpty' as const), key }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), key }) },
);

/** Marks a page as one that holds one level, whose lots are `lots`. */
function fill(pages: PricePages, at: number, lots: number): void {
  const slot = pages.slotOf(at) === NO_SLOT ? pages.add(at) : pages.slotOf(at);
  pages.levels[slot] = 1;
  pages.occupied[slot * WORDS + WORDS - 1] = 1;
  pages.cells[slot * PAGE + PAGE - 1] = lots;
}

function empty(pages: PricePages, at: number): void {
  const slot = pages.slotOf(at);
  if (slot === NO_SLOT) return;
  pages.levels[slot] = 0;
  pages.occupied[slot * WORDS + WORDS - 1] = 0;
}

/** Lots of every page with a level, found by its key. */
function contents(pages: PricePages, keys: readonly number[]): [number, number | undefined][] {
  return keys.flatMap((at): [number, number | undefined][] => {
    const slot = pages.slotOf(at);
    const holds =
      slot !== NO_SLOT && pages.levels[slot] === 1 && pages.occupied[slot * WORDS + WORDS - 1] === 1;
    return holds ? [[at, pages.cells[slot * PAGE + PAGE - 1]]] : [];
  });
}

test('pages are found by their keys with what they hold, after any additions and drops', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 400, size: 'max' }), (actions) => {
      const pages = new PricePages();
      const expected = new Map<number, number>();
      actions.forEach(({ kind, key: at }, lots) => {
        if (kind === 'fill') fill(pages, at, lots);
        else if (kind === 'empty') empty(pages, at);
        else pages[kind]();
        if (kind === 'fill') expected.set(at, lots);
        else if (kind === 'empty') expected.delete(at);
        else if (kind === 'clear') expected.clear();
      });
      const keys = [...new Set(actions.map((one) => one.key))];
      expect(new Map(contents(pages, keys))).toEqual(expected);
    }),
    { seed: 1, numRuns: 100 },
  );
});

test('a key that was never added has no page', () => {
  expect(new PricePages().slotOf(5)).toBe(NO_SLOT);
});

test('dropping empty pages gives the others the first slots, in their old order, and leaves the rest blank', () => {
  const pages = new PricePages();
  for (const at of [10, 11, 12, 13]) fill(pages, at, at);
  for (const at of [10, 12]) empty(pages, at);
  pages.dropEmpty();
  expect([11, 13, 10, 12].map((at) => pages.slotOf(at))).toEqual([0, 1, NO_SLOT, NO_SLOT]);
  expect(pages.count).toBe(2);
  const added = [98, 99].map((at) => pages.add(at));
  expect(added).toEqual([2, 3]);
  expect(added.map((slot) => pages.levels[slot])).toEqual([0, 0]);
  expect(added.map((slot) => pages.occupied[slot * WORDS + WORDS - 1])).toEqual([0, 0]);
});

test('cleared pages come back blank', () => {
  const pages = new PricePages();
  fill(pages, 1, 5);
  pages.clear();
  const slot = pages.add(2);
  expect([pages.slotOf(1), slot, pages.levels[slot], pages.occupied[WORDS - 1]]).toEqual([NO_SLOT, 0, 0, 0]);
});
