import { expect, test } from 'vitest';
import { grossNotionalWithinLeverage, noCollateral } from '../../../../src/core/broker/margin';
import { Decimal } from '../../../../src/core/money';

/** A trade at 100 with equity 1000, other symbols for 300 and leverage 1. */
function check(before: number, after: number) {
  return {
    before: new Decimal(before),
    after: new Decimal(after),
    price: new Decimal(100),
    otherNotional: new Decimal(300),
    equity: new Decimal(1000),
    maxLeverage: new Decimal(1),
  };
}

test.each([
  ['a long that uses the last of the margin', 0, 7],
  ['a short that uses the last of the margin', 0, -7],
  ['a position over the margin that shrinks', 12, 11],
  ['a flip to a smaller position, over the margin', 12, -11],
])('%s is covered', (_name, before, after) => {
  expect(grossNotionalWithinLeverage(check(before, after))).toBeNull();
});

test.each([
  ['a long above the margin', 0, 7.01],
  ['a short above the margin', 0, -7.01],
  ['a flip to a larger position', 7, -7.01],
])('%s is refused with its notional and the limit', (_name, before, after) => {
  const excess = grossNotionalWithinLeverage(check(before, after));
  expect([excess?.notional.toFixed(), excess?.limit.toFixed()]).toEqual(['1001', '1000']);
});

test('leverage 2 covers twice the notional', () => {
  expect(grossNotionalWithinLeverage({ ...check(0, 17), maxLeverage: new Decimal(2) })).toBeNull();
});

test('the reference profile asks for no collateral', () => {
  expect(noCollateral()).toBeNull();
});
