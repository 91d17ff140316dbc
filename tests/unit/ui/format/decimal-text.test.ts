import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../../../src/core/money';
import {
  decimalDifference,
  decimalText,
  quantityText,
  signedText,
  signOf,
} from '../../../../src/ui/format/decimal-text';

const AMOUNT = fc
  .tuple(fc.bigInt({ min: -(10n ** 28n), max: 10n ** 28n }), fc.integer({ min: 0, max: 20 }))
  .map(([digits, decimals]) => new Decimal(digits.toString()).div(new Decimal(10).pow(decimals)).toFixed());

test('an amount is rounded as the ledger rounds money', () => {
  const property = fc.property(AMOUNT, fc.integer({ min: 0, max: 8 }), (amount, decimals) => {
    const shown = new Decimal(decimalText(amount, decimals).replaceAll(',', ''));
    const rounded = new Decimal(amount).toDecimalPlaces(decimals, Decimal.ROUND_HALF_EVEN);
    expect(shown.eq(rounded)).toBe(true);
  });
  fc.assert(property, { seed: 1, numRuns: 500 });
});

test('a half goes to the even digit', () => {
  expect([decimalText('0.125', 2), decimalText('0.135', 2)]).toEqual(['0.12', '0.14']);
});

test('a loss too small to be shown has no minus sign', () => {
  expect(decimalText('-0.004', 2)).toBe('0.00');
});

test('a gain bears a plus, a loss a minus, nothing bears none', () => {
  expect([
    signedText('12.5', 2),
    signedText('-1234.5', 2),
    signedText('0', 2),
    signedText('0.001', 2),
  ]).toEqual(['+12.50', '-1,234.50', '0.00', '0.00']);
});

test('the sign of an amount is read from its digits', () => {
  expect([signOf('-0.000'), signOf('-0.001'), signOf('3')]).toEqual([0, -1, 1]);
});

test('a quantity has six decimals, and more only where it has more', () => {
  expect([quantityText('-1234.0153'), quantityText('0.12345678')]).toEqual(['-1,234.015300', '0.12345678']);
});

test('a difference of two amounts is exact', () => {
  const property = fc.property(AMOUNT, AMOUNT, (a, b) => {
    const exact = Decimal.clone({ precision: 80 });
    expect(new exact(decimalDifference(a, b)).eq(new exact(a).minus(b))).toBe(true);
  });
  fc.assert(property, { seed: 1, numRuns: 300 });
});
