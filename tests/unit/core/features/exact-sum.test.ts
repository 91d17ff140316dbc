import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { productError, squareError, sumError } from '../../../../src/core/features/exact-sum';

/** More digits than any of these sums and products has. */
const Exact = Decimal.clone({ precision: 800 });
const number = fc
  .record({ digits: fc.maxSafeInteger(), exponent: fc.integer({ min: -100, max: 100 }) })
  .map(({ digits, exponent }) => digits * 2 ** exponent);

/** The double as a decimal, exactly: an integer times a power of two, not its shortest text. */
function exact(value: number): InstanceType<typeof Exact> {
  let scaled = value;
  let halvings = 0;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    halvings++;
  }
  return new Exact(BigInt(scaled).toString()).div(new Exact(2).pow(halvings));
}

test('a sum and its error are the sum, exactly', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      const lost = sumError(a, b, a + b);
      expect(
        exact(a + b)
          .plus(exact(lost))
          .eq(exact(a).plus(exact(b))),
      ).toBe(true);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a product and its error are the product, exactly', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      const lost = productError(a, b, a * b);
      expect(
        exact(a * b)
          .plus(exact(lost))
          .eq(exact(a).times(exact(b))),
      ).toBe(true);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('the error of a square is that of the product with itself', () => {
  fc.assert(
    fc.property(number, (a) => {
      expect(squareError(a, a * a)).toBe(productError(a, a, a * a));
    }),
    { seed: 1, numRuns: 500 },
  );
});
