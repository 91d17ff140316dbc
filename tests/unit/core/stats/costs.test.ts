import { expect, test } from 'vitest';
import { Decimal } from '../../../../src/core/money';
import {
  breakEvenBps,
  feeDragBps,
  NO_COSTS,
  pnlParts,
  slippageBps,
  withFill,
} from '../../../../src/core/stats/costs';

/** Bought at 100.05 and sold at 109.945 around mids of 100 and 110, a fee of 0.1 each time. */
const BOTH_WAYS = [
  ['100.05', '100'],
  ['109.945', '110'],
].reduce(
  (costs, [price = '', mid = '']) =>
    withFill(costs, {
      price: new Decimal(price),
      quantity: new Decimal(2),
      fee: new Decimal('0.1'),
      arrivalMid: new Decimal(mid),
    }),
  NO_COSTS,
);

test('turnover, fees and slippage add up', () => {
  const { fills, turnover, fees, slippage } = BOTH_WAYS;
  expect([fills, turnover.toFixed(), fees.toFixed(), slippage.toFixed()]).toEqual([
    2,
    '419.99',
    '0.2',
    '0.21',
  ]);
});

test('net is gross less fees less slippage, and gross is what the mids made', () => {
  const net = new Decimal('109.945').minus('100.05').times(2).minus('0.2');
  const parts = pnlParts(net, BOTH_WAYS);
  expect(parts.gross.toFixed()).toBe('20');
  expect(parts.gross.minus(parts.fees).minus(parts.slippage).eq(parts.net)).toBe(true);
});

test('costs in basis points of the turnover', () => {
  expect(feeDragBps(BOTH_WAYS)).toBeCloseTo((0.2 / 419.99) * 10_000, 10);
  expect(slippageBps(BOTH_WAYS)).toBeCloseTo((0.21 / 419.99) * 10_000, 10);
});

test('at the break-even cost nothing is left of the gross result', () => {
  const gross = new Decimal(20);
  const cost = breakEvenBps(gross, BOTH_WAYS) ?? 0;
  expect((cost / 10_000) * BOTH_WAYS.turnover.toNumber()).toBeCloseTo(20, 10);
});

test('without a fill there is no cost of one', () => {
  expect([feeDragBps(NO_COSTS), slippageBps(NO_COSTS), breakEvenBps(new Decimal(0), NO_COSTS)]).toEqual([
    null,
    null,
    null,
  ]);
});
