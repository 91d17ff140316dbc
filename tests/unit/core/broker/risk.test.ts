import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  absoluteRoom,
  checkRisk,
  cutToReduction,
  type RiskQuestion,
  signedRoom,
} from '../../../../src/core/broker/risk';
import { signedQuantity } from '../../../../src/core/broker/side';
import { Decimal, fromScaled } from '../../../../src/core/money';
import { scaled, side } from './arbitraries';

const OPEN = { dailyTradeLimit: null, allowShort: true, maxPositionSize: null };

function question(trader: 'buy' | 'sell', quantity: number, position: number, tradesToday = 0): RiskQuestion {
  return { side: trader, quantity: new Decimal(quantity), position: new Decimal(position), tradesToday };
}

/** "granted Q" or "CODE VALUE > LIMIT", which is what a desk shows. */
function answer(
  asked: RiskQuestion,
  limits: Partial<Parameters<typeof checkRisk>[1]>,
  room = signedRoom,
): string {
  const result = checkRisk(asked, { ...OPEN, ...limits }, room);
  if (result.ok) return `granted ${result.value.toFixed()}`;
  const { code, value, limit } = result.error;
  return `${code} ${value.toFixed()} of ${limit.toFixed()}`;
}

test('without limits every quantity is granted', () => {
  expect(answer(question('sell', 3, 1), {})).toBe('granted 3');
});

test('the trade after the last of the day is refused', () => {
  expect(answer(question('buy', 1, 0, 39), { dailyTradeLimit: 40 })).toBe('granted 1');
  expect(answer(question('buy', 1, 0, 40), { dailyTradeLimit: 40 })).toBe('daily_trade_limit 40 of 40');
});

test('the daily limit speaks before shorts, and shorts before the position limit', () => {
  const limits = { dailyTradeLimit: 1, allowShort: false, maxPositionSize: new Decimal(1) };
  expect(answer(question('sell', 3, -2, 1), limits)).toBe('daily_trade_limit 1 of 1');
  expect(answer(question('sell', 3, -2, 0), limits)).toBe('short_not_allowed -5 of 0');
  expect(answer(question('buy', 3, 1, 0), limits)).toBe('position_limit 4 of 1');
});

test('where shorts are not allowed a sell is cut to the long held', () => {
  expect(answer(question('sell', 3, 2), { allowShort: false })).toBe('granted 2');
  expect(answer(question('sell', 1, 2), { allowShort: false })).toBe('granted 1');
  expect(answer(question('sell', 1, 0), { allowShort: false })).toBe('short_not_allowed -1 of 0');
});

test('a quantity beyond the position limit is cut to what is allowed', () => {
  expect(answer(question('buy', 1, 0.4), { maxPositionSize: new Decimal('0.5') })).toBe('granted 0.1');
});

test('at the limit nothing more is allowed on that side', () => {
  expect(answer(question('sell', 1, -0.5), { maxPositionSize: new Decimal('0.5') })).toBe(
    'position_limit 1.5 of 0.5',
  );
});

test('corrected: a flip is cut at the limit of the other side', () => {
  expect(answer(question('buy', 2, -0.5), { maxPositionSize: new Decimal('0.5') })).toBe('granted 1');
});

test('reference: a flip is refused at the limit, as the seed does', () => {
  const limits = { maxPositionSize: new Decimal('0.5') };
  expect(answer(question('buy', 2, -0.5), limits, absoluteRoom)).toBe('position_limit 1.5 of 0.5');
  expect(answer(question('buy', 2, -0.4), limits, absoluteRoom)).toBe('granted 0.1');
});

const position = fc.integer({ min: -3_000_000, max: 3_000_000 }).map((lots) => fromScaled(lots, 6));

test('corrected: what is granted never takes a position over the limit, or further over it', () => {
  fc.assert(
    fc.property(
      side,
      scaled(3_000_000, 6),
      position,
      scaled(2_000_000, 6),
      (trader, quantity, held, limit) => {
        const result = checkRisk(
          { side: trader, quantity, position: held, tradesToday: 0 },
          { ...OPEN, maxPositionSize: limit },
          signedRoom,
        );
        const traded = result.ok ? result.value : new Decimal(0);
        const after = held.plus(signedQuantity(trader, traded));
        expect(traded.lte(quantity)).toBe(true);
        expect(after.abs().lte(Decimal.max(limit, held.abs()))).toBe(true);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

test('corrected: a trade that only reduces is granted whole, whatever the limit', () => {
  fc.assert(
    fc.property(scaled(3_000_000, 6), fc.double({ min: 0.01, max: 1, noNaN: true }), (held, share) => {
      const quantity = held.times(share);
      const asked = { side: 'sell' as const, quantity, position: held, tradesToday: 0 };
      const result = checkRisk(asked, { ...OPEN, maxPositionSize: new Decimal('0.1') }, signedRoom);
      expect(result).toEqual({ ok: true, value: quantity });
    }),
    { seed: 2, numRuns: 200 },
  );
});

function reduction(trader: 'buy' | 'sell', quantity: number, held: number): string {
  const result = cutToReduction(question(trader, quantity, held));
  return result.ok ? `granted ${result.value.toFixed()}` : result.error.code;
}

test.each([
  ['sell', 1, 3, 'granted 1'],
  ['sell', 9, 3, 'granted 3'],
  ['buy', 9, -3, 'granted 3'],
  ['buy', 1, 3, 'reduce_only'],
  ['sell', 1, -3, 'reduce_only'],
  ['buy', 1, 0, 'reduce_only'],
  ['sell', 1, 0, 'reduce_only'],
] as const)('reducing only: a %s of %d with %d held is %s', (trader, quantity, held, words) => {
  expect(reduction(trader, quantity, held)).toBe(words);
});
