import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSigned, getUnsigned, putSigned, putUnsigned } from '../../../../src/app/recording/sized';

const view = new DataView(new ArrayBuffer(16));

test('every whole number below 2^53 survives, in the fewest bytes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeNat(), fc.nat(), fc.nat(300)), (value) => {
      const size = putUnsigned(view, 3, value);
      expect(getUnsigned(view, 3, size)).toBe(value);
      expect(size).toBe(value === 0 ? 0 : Math.ceil(BigInt(value).toString(2).length / 8));
    }),
    { seed: 1, numRuns: 1_000 },
  );
});

test('every whole number of either sign survives, in the fewest bytes of its zigzag code', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.integer({ min: -300, max: 300 })), (value) => {
      const size = putSigned(view, 3, value);
      const code = value < 0 ? -2n * BigInt(value) - 1n : 2n * BigInt(value);
      expect(getSigned(view, 3, size)).toBe(value);
      expect(size).toBe(code === 0n ? 0 : Math.ceil(code.toString(2).length / 8));
    }),
    { seed: 1, numRuns: 1_000 },
  );
});

test.each([
  0,
  1,
  -1,
  127,
  -128,
  2 ** 31 - 1,
  -(2 ** 31),
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 53 - 1,
  1 - 2 ** 53,
])('%d survives as a signed number', (value) => {
  expect(getSigned(view, 0, putSigned(view, 0, value))).toBe(value);
});

test('what follows a number in the buffer does not change it', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.nat(255), (value, filler) => {
      const size = putUnsigned(view, 0, value);
      for (let at = size; at < 16; at++) view.setUint8(at, filler);
      expect(getUnsigned(view, 0, size)).toBe(value);
    }),
    { seed: 1, numRuns: 300 },
  );
});
