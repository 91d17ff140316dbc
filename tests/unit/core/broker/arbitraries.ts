import fc from 'fast-check';
import type { Fill } from '../../../../src/core/broker/position';
import { Decimal, fromScaled } from '../../../../src/core/money';

/** Buy or sell. */
export const side = fc.constantFrom('buy' as const, 'sell' as const);

/** 1 to `most` units of 10^-decimals. */
export function scaled(most: number, decimals: number): fc.Arbitrary<Decimal> {
  return fc.integer({ min: 1, max: most }).map((units) => fromScaled(units, decimals));
}

/** A decimal of up to 28 digits, 10^-12 to 10^8: prices and sizes that no venue would give, but that arithmetic must bear. */
export const ragged: fc.Arbitrary<Decimal> = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 28n - 1n }), fc.integer({ min: 20, max: 40 }))
  .map(([digits, decimals]) => new Decimal(`${digits}e-${decimals}`));

/** A fill whose price and quantity come from `amounts`; its fee is 0.1 % as the broker computes it. */
export function fillsOf(price: fc.Arbitrary<Decimal>, quantity: fc.Arbitrary<Decimal>): fc.Arbitrary<Fill> {
  return fc
    .record({ side, price, quantity })
    .map((fill) => ({ ...fill, fee: fill.price.times(fill.quantity).times('0.001') }));
}
