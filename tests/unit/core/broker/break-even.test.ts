import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakEvenPrice } from '../../../../src/core/broker/break-even';
import { FLAT } from '../../../../src/core/broker/position';
import { Decimal } from '../../../../src/core/money';

const AMOUNT = fc.integer({ min: 1, max: 1_000_000 }).map((units) => new Decimal(units).div(1_000));

test('closing there returns what entry and both fees took', () => {
  fc.assert(
    fc.property(
      AMOUNT,
      AMOUNT,
      fc.integer({ min: 0, max: 100 }),
      fc.constantFrom(1, -1),
      (size, entryPrice, bps, sign) => {
        const quantity = size.times(sign);
        const fee = new Decimal(bps).div(10_000);
        const price = breakEvenPrice({ quantity, entryPrice, realizedPnl: new Decimal(0) }, fee);
        if (price === null) throw new Error('a held position has one');
        const fees = entryPrice.plus(price).times(size).times(fee);
        const gained = price.minus(entryPrice).times(quantity).minus(fees);
        expect(gained.abs().div(entryPrice.times(size)).toNumber()).toBeLessThan(1e-24);
      },
    ),
    { seed: 7 },
  );
});

test('nothing held has none', () => {
  expect(breakEvenPrice(FLAT, new Decimal('0.001'))).toBeNull();
});
