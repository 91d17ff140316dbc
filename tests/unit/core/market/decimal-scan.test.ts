import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DecimalScan } from '../../../../src/core/market/decimal-scan';
import { decimalsNeeded, parseScaled } from '../../../../src/core/market/scale';

const digits = (maxLength: number) =>
  fc.stringMatching(/^\d+$/, { size: 'small' }).map((text) => text.slice(0, maxLength));
const plainDecimal = fc.oneof(
  digits(17),
  fc.tuple(digits(12), digits(20)).map(([whole, part]) => `${whole}.${part}`),
);
const nearlyDecimal = fc.oneof(plainDecimal, fc.stringMatching(/^[-+.eE0-9 ,]{0,20}$/), fc.string());

test('reads what the symbol scale reads, to the same integer', () => {
  const property = fc.property(nearlyDecimal, (text) => {
    const scan = new DecimalScan();
    const decimals = decimalsNeeded(text);
    const expected = decimals === null || decimals > 18 ? null : parseScaled(text, decimals);
    const isRead = scan.readText(text);
    if (expected?.ok)
      expect([isRead, scan.mantissa, scan.decimals]).toEqual([true, expected.value, decimals]);
    else expect(isRead).toBe(false);
  });
  fc.assert(property, { seed: 1, numRuns: 3000 });
});

test.each([
  ['9007199254740991', 9007199254740991, 0],
  ['0.000000000000000001', 1, 18],
  ['00012.340000', 1234, 2],
  ['0.0', 0, 0],
  ['61837.63000000', 6183763, 2],
])('reads %s as %d with %d decimals', (text, mantissa, decimals) => {
  const scan = new DecimalScan();
  expect([scan.readText(text), scan.mantissa, scan.decimals]).toEqual([true, mantissa, decimals]);
});

test.each([
  '9007199254740992',
  '0.0000000000000000001',
  '90071992547409.9190000001',
  '-1',
  '1e5',
  'NaN',
  '1.',
  '.5',
  ' 1',
  '',
  '9'.repeat(500),
])('refuses %j', (text) => {
  expect(new DecimalScan().readText(text)).toBe(false);
});

test('stops at the first byte that is no digit', () => {
  expect(new DecimalScan().read(new TextEncoder().encode('"12.50",'), 1)).toBe(6);
});
