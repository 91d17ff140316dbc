import fc from 'fast-check';
import { expect, test } from 'vitest';
import { midText, scaledText } from '../../../../src/ui/format/scaled';
import { fromScaled } from '../../../../src/core/money';

const UNITS = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const DECIMALS = fc.integer({ min: 0, max: 18 });
const withoutCommas = (text: string): string => text.replaceAll(',', '');

test('an integer is written with all the decimals of its scale', () => {
  const property = fc.property(UNITS, DECIMALS, (units, decimals) => {
    const text = withoutCommas(scaledText(units, decimals));
    expect(text).toBe(
      fromScaled(Math.abs(units), decimals)
        .mul(Math.sign(units) || 1)
        .toFixed(decimals),
    );
  });
  fc.assert(property, { seed: 1, numRuns: 300 });
});

test('thousands are parted before the point and never behind it', () => {
  expect(scaledText(123456789012, 5)).toBe('1,234,567.89012');
});

test('a mid between two prices needs one decimal more, and shows it', () => {
  expect(midText(6183763 + 6183764, 2)).toBe('61,837.635');
});
