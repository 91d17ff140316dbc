import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decimalsNeeded,
  describeScaleError,
  MAX_DECIMALS,
  parseScaled,
} from '../../../../src/core/market/scale';

const Wide = Decimal.clone({ precision: 60, toExpNeg: -9e15, toExpPos: 9e15 });
const decimals = fc.integer({ min: 0, max: MAX_DECIMALS });
/** An integer below 2^53, most of them short. */
const units = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.maxSafeInteger().map(Math.abs));
const zeros = fc.integer({ min: 0, max: 10 }).map((count) => '0'.repeat(count));

function plainText(value: number, places: number): string {
  return new Wide(value).div(new Wide(10).pow(places)).toFixed(places);
}

test('the text of an integer at a scale reads back as that integer, trailing and leading zeros or not', () => {
  fc.assert(
    fc.property(units, decimals, zeros, zeros, (value, places, before, after) => {
      const text = `${before}${plainText(value, places)}${places > 0 ? after : ''}`;
      expect(parseScaled(text, places)).toEqual({ ok: true, value });
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('the decimals needed are the least at which a value is whole', () => {
  fc.assert(
    fc.property(units, decimals, zeros, (value, places, after) => {
      const text = `${plainText(value, places)}${places > 0 ? after : ''}`;
      expect(decimalsNeeded(text)).toBe(new Wide(text).decimalPlaces());
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('a value is whole at the decimals that it needs and at no fewer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 9 }), (value, places) => {
      const text = plainText(value, places);
      const needed = decimalsNeeded(text) ?? Number.NaN;
      expect(parseScaled(text, needed).ok).toBe(true);
      if (needed > 0)
        expect(parseScaled(text, needed - 1)).toEqual({
          ok: false,
          error: { code: 'too_fine', text, decimals: needed - 1 },
        });
    }),
    { seed: 1, numRuns: 500 },
  );
});

test.each([
  ['', 'not_a_number'],
  [' 1', 'not_a_number'],
  ['1 ', 'not_a_number'],
  ['+1', 'not_a_number'],
  ['1e5', 'not_a_number'],
  ['1E-5', 'not_a_number'],
  ['.5', 'not_a_number'],
  ['5.', 'not_a_number'],
  ['1.2.3', 'not_a_number'],
  ['1,000', 'not_a_number'],
  ['0x10', 'not_a_number'],
  ['NaN', 'not_a_number'],
  ['Infinity', 'not_a_number'],
  ['--1', 'not_a_number'],
  ['1\n', 'not_a_number'],
  ['\u0661', 'not_a_number'],
  ['-1', 'negative'],
  ['-0', 'negative'],
  ['0.001', 'too_fine'],
  ['90071992547409.92', 'too_large'],
])('%j is refused at two decimals as %s', (text, code) => {
  expect(parseScaled(text, 2)).toMatchObject({ ok: false, error: { code, text } });
});

test('a number longer than any double is too large', () => {
  expect(parseScaled(`1${'0'.repeat(400)}`, 2)).toMatchObject({ ok: false, error: { code: 'too_large' } });
});

test('the largest value of a scale is 2^53 - 1 of its units', () => {
  expect(parseScaled('90071992547409.91', 2)).toEqual({ ok: true, value: Number.MAX_SAFE_INTEGER });
});

test.each(['', '1e5', 'NaN', '.5', '5.', '1 '])('no decimals are known of %j', (text) => {
  expect(decimalsNeeded(text)).toBeNull();
});

test.each([
  ['x', '"x" is not a plain decimal number'],
  ['-1', '"-1" is negative'],
  ['0.123', '"0.123" has more than 2 decimals'],
  ['99999999999999999', '"99999999999999999" is too large for its scale'],
])('the refusal of %j says why', (text, words) => {
  const result = parseScaled(text, 2);
  expect(result.ok ? '' : describeScaleError(result.error)).toBe(words);
});
