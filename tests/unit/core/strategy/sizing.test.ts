import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../../../src/core/money';
import { positionSize, type SizeInputs } from '../../../../src/core/strategy/sizing';
import { scaled } from '../broker/arbitraries';

const PARAMETERS = {
  basePositionPct: new Decimal('0.1'),
  lowVolMultiplier: new Decimal('1.5'),
  highVolMultiplier: new Decimal('0.5'),
  volThresholdLow: -1,
  volThresholdHigh: 1,
};

function size(changes: Partial<SizeInputs>): string {
  const inputs: SizeInputs = {
    account: new Decimal(10_000),
    mid: new Decimal(100),
    volatilityZ: null,
    sign: 1,
    position: new Decimal(0),
    ...changes,
  };
  return positionSize(inputs, PARAMETERS).toFixed();
}

test.each([
  ['a tenth of the account', {}, '10'],
  ['half as much again when volatility is low', { volatilityZ: -1.01 }, '15'],
  ['half when volatility is high', { volatilityZ: 1.01 }, '5'],
  ['unchanged at the low threshold itself', { volatilityZ: -1 }, '10'],
  ['unchanged at the high threshold itself', { volatilityZ: 1 }, '10'],
  ['half when a long is added to', { position: new Decimal(1) }, '5'],
  ['half when a short is added to', { position: new Decimal(-1), sign: -1 as const }, '5'],
  ['whole when it goes against the position', { position: new Decimal(1), sign: -1 as const }, '10'],
  ['nothing for an account of nothing', { account: new Decimal(0) }, '0'],
  ['below nothing for an account in debt', { account: new Decimal(-100) }, '-0.1'],
  ['nothing at a mid of 0', { mid: new Decimal(0) }, '0'],
])('the size is %s', (_name, changes, expected) => {
  expect(size(changes)).toBe(expected);
});

test('sizes are rounded half even to 6 places', () => {
  expect(size({ account: new Decimal('0.00025'), mid: new Decimal(10) })).toBe('0.000002');
  expect(size({ account: new Decimal('0.00035'), mid: new Decimal(10) })).toBe('0.000004');
});

test('a size is within half a millionth of its share of the account', () => {
  fc.assert(
    fc.property(scaled(1_000_000_000, 2), scaled(1_000_000_000, 4), (account, mid) => {
      const exact = account.times('0.1').div(mid);
      expect(new Decimal(size({ account, mid })).minus(exact).abs().lte('0.0000005')).toBe(true);
    }),
    { seed: 1, numRuns: 300 },
  );
});
