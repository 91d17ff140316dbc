import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offGrid, onGridAgainstTrader, slippedPrice } from '../../../../src/core/broker/fill';
import { Decimal, fromScaled } from '../../../../src/core/money';
import { scaled, side } from './arbitraries';

const FIVE_BPS = new Decimal(5);

test('a buy pays 5 bps above the mid and a sell gets 5 bps below it', () => {
  const mid = new Decimal('7723.23');
  expect(slippedPrice(mid, 'buy', FIVE_BPS).toFixed()).toBe('7727.091615');
  expect(slippedPrice(mid, 'sell', FIVE_BPS).toFixed()).toBe('7719.368385');
});

test('the corrected price is on the grid, never better for the trader, and less than a step away', () => {
  const decimals = fc.nat({ max: 8 });
  fc.assert(
    fc.property(scaled(1_000_000_000, 5), side, decimals, (mid, trader, priceDecimals) => {
      const slipped = slippedPrice(mid, trader, FIVE_BPS);
      const price = onGridAgainstTrader(slipped, trader, priceDecimals);
      const step = fromScaled(1, priceDecimals);
      const worseBy = trader === 'buy' ? price.minus(slipped) : slipped.minus(price);
      fc.pre(trader === 'buy' || slipped.gte(step));
      expect(price.decimalPlaces()).toBeLessThanOrEqual(priceDecimals);
      expect(worseBy.gte(0) && worseBy.lt(step)).toBe(true);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a price that is on the grid already stays', () => {
  fc.assert(
    fc.property(scaled(1_000_000, 2), side, (price, trader) => {
      expect(onGridAgainstTrader(price, trader, 2).toFixed()).toBe(price.toFixed());
    }),
    { seed: 2, numRuns: 100 },
  );
});

test('a sell of something worth one step is filled at one step, not at 0', () => {
  expect(onGridAgainstTrader(new Decimal('0.0000000099'), 'sell', 8).toFixed()).toBe('0.00000001');
});

test('a price whose step is not known is left as it is', () => {
  expect(onGridAgainstTrader(new Decimal('7727.091615'), 'buy', null).toFixed()).toBe('7727.091615');
});

test('the reference price is never rounded', () => {
  expect(offGrid(new Decimal('7727.091615')).toFixed()).toBe('7727.091615');
});
