import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkExposure,
  type ExposureLimits,
  type ExposureQuestion,
  largestQuantity,
} from '../../../../src/core/broker/exposure';
import { signedQuantity } from '../../../../src/core/broker/side';
import { Decimal, fromScaled } from '../../../../src/core/money';
import { scaled, side } from './arbitraries';

const NONE: ExposureLimits = { maxExposureSymbol: null, maxExposureTotal: null };

/** An order at a mark of 100, and "granted Q" or "CODE VALUE of LIMIT", which is what a desk shows. */
function answer(
  trader: 'buy' | 'sell',
  { quantity = 1, position = 0, others = 0 }: { quantity?: number; position?: number; others?: number },
  limits: { symbol?: number; total?: number },
): string {
  const [mark, otherNotional] = [new Decimal(100), new Decimal(others)];
  const amounts = { quantity: new Decimal(quantity), position: new Decimal(position) };
  const result = checkExposure(
    { side: trader, ...amounts, mark, otherNotional },
    {
      maxExposureSymbol: limits.symbol === undefined ? null : new Decimal(limits.symbol),
      maxExposureTotal: limits.total === undefined ? null : new Decimal(limits.total),
    },
  );
  if (result.ok) return `granted ${result.value.toFixed()}`;
  const { code, value, limit } = result.error;
  return `${code} ${value.toFixed()} of ${limit.toFixed()}`;
}

test.each([
  ['buy', { quantity: 3 }, {}, 'granted 3'],
  ['buy', { quantity: 3 }, { symbol: 300 }, 'granted 3'],
  ['buy', { quantity: 3 }, { symbol: 250 }, 'granted 2.5'],
  ['sell', { quantity: 3 }, { symbol: 250 }, 'granted 2.5'],
  ['buy', { position: 2.5 }, { symbol: 250 }, 'symbol_exposure_limit 350 of 250'],
  ['buy', { quantity: 3, others: 100 }, { total: 250 }, 'granted 1.5'],
  ['buy', { others: 250 }, { total: 250 }, 'total_exposure_limit 350 of 250'],
  ['buy', { quantity: 9, others: 100 }, { symbol: 200, total: 400 }, 'granted 2'],
] as const)('a %s of %j under %j: %s', (trader, order, limits, words) => {
  expect(answer(trader, order, limits)).toBe(words);
});

test('a trade that makes a position smaller passes, however far it is above the limit', () => {
  expect(answer('sell', { quantity: 1, position: 9 }, { symbol: 100 })).toBe('granted 1');
  expect(answer('sell', { quantity: 1, position: 9, others: 900 }, { total: 100 })).toBe('granted 1');
});

test('a turn is cut at the limit of the other side', () => {
  expect(answer('sell', { quantity: 20, position: 9 }, { symbol: 100 })).toBe('granted 10');
});

const lots = fc.integer({ min: -3_000_000, max: 3_000_000 }).map((units) => fromScaled(units, 6));
const question: fc.Arbitrary<ExposureQuestion> = fc.record({
  side,
  quantity: scaled(4_000_000, 6),
  position: lots,
  mark: scaled(10_000_000, 3),
  otherNotional: scaled(1_000_000, 2),
});
const limit = fc.option(scaled(100_000_000, 4), { nil: null });

test('what is granted ends within the limits, or nearer to them than before; nothing more is granted than was asked', () => {
  fc.assert(
    fc.property(question, limit, limit, (asked, maxExposureSymbol, maxExposureTotal) => {
      const granted = checkExposure(asked, { maxExposureSymbol, maxExposureTotal });
      if (!granted.ok) return;
      expect(granted.value.gt(0) && granted.value.lte(asked.quantity)).toBe(true);
      const after = asked.position.plus(signedQuantity(asked.side, granted.value)).abs();
      if (after.lte(asked.position.abs())) return;
      const notional = after.times(asked.mark);
      expect(maxExposureSymbol === null || notional.lte(maxExposureSymbol)).toBe(true);
      expect(maxExposureTotal === null || notional.plus(asked.otherNotional).lte(maxExposureTotal)).toBe(
        true,
      );
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('without limits every quantity is granted', () => {
  fc.assert(
    fc.property(question, (asked) => {
      expect(checkExposure(asked, NONE)).toEqual({ ok: true, value: asked.quantity });
    }),
    { seed: 2, numRuns: 50 },
  );
});

test('the largest quantity is never worth more than the limit, and one step more would be', () => {
  fc.assert(
    fc.property(scaled(1_000_000_000, 5), scaled(1_000_000_000, 7), (most, mark) => {
      const quantity = largestQuantity(most, mark);
      expect(quantity.times(mark).lte(most)).toBe(true);
      expect(quantity.plus('0.000001').times(mark).gt(most)).toBe(true);
    }),
    { seed: 3, numRuns: 2000 },
  );
});
