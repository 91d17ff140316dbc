import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../../../src/core/money';
import { OpenLots } from '../../../../src/core/stats/lots';
import { epochMs } from '../../../../src/core/time';

/** Fills of signed quantities, one a second from 0 on. */
function fill(...quantities: (number | string)[]): (number | null)[] {
  const lots = new OpenLots();
  return quantities.map((quantity, index) => lots.take(new Decimal(quantity), epochMs(index * 1_000)));
}

test('what opens closes nothing', () => {
  expect(fill(1, 2)).toEqual([null, null]);
});

test('the oldest lot is closed first', () => {
  expect(fill(1, 1, -1, -1)).toEqual([null, null, 2_000, 2_000]);
});

test('a fill over several lots is weighted by quantity', () => {
  // 1 held for 2 s and 3 held for 1 s.
  expect(fill(1, 3, -4)).toEqual([null, null, 5_000 / 4]);
});

test('what flips a position opens the rest at that moment', () => {
  expect(fill(1, -3, 2)).toEqual([null, 1_000, 1_000]);
});

test('shorts are held as longs are', () => {
  expect(fill('-0.1', '-0.2', '0.3')).toEqual([
    null,
    null,
    expect.closeTo((0.1 * 2_000 + 0.2 * 1_000) / 0.3, 9),
  ]);
});

test('it is flat exactly where the quantities add up to 0', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 }).filter((quantity) => quantity !== 0)),
      (quantities) => {
        const lots = new OpenLots();
        let held = 0;
        for (const [index, quantity] of quantities.entries()) {
          lots.take(new Decimal(quantity), epochMs(index));
          held += quantity;
          expect(lots.isFlat).toBe(held === 0);
        }
      },
    ),
    { seed: 6 },
  );
});
