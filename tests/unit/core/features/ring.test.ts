import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ring } from '../../../../src/core/features/ring';

/** Pushes, with a `null` where the ring is cleared. */
const pushes = fc.array(fc.option(fc.double({ noNaN: true }), { freq: 20 }), { maxLength: 200 });

test('a ring holds the last values, latest first, after any pushes and clears', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), pushes, (capacity, values) => {
      const ring = new Ring(capacity);
      let kept: number[] = [];
      for (const value of values) {
        if (value === null) ring.clear();
        else ring.push(value);
        kept = value === null ? [] : [value, ...kept].slice(0, capacity);
        expect(Array.from({ length: ring.count }, (_, back) => ring.ago(back))).toEqual(kept);
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});
