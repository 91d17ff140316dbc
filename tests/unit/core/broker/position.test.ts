import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  entryAveragedOnClose,
  entryStands,
  FLAT,
  type Fill,
  type Position,
  settle,
  unrealizedPnl,
} from '../../../../src/core/broker/position';
import { signedQuantity } from '../../../../src/core/broker/side';
import { Decimal, ZERO } from '../../../../src/core/money';
import { fillsOf, scaled } from './arbitraries';

function fill(side: 'buy' | 'sell', quantity: number, price: number, fee = 0): Fill {
  return { side, quantity: new Decimal(quantity), price: new Decimal(price), fee: new Decimal(fee) };
}

function after(fills: readonly Fill[], rule = entryStands): Position {
  return fills.reduce((position, one) => settle(position, one, rule).position, FLAT);
}

function shown(position: Position): string {
  const { quantity, entryPrice, realizedPnl } = position;
  return `${quantity.toFixed()} @ ${entryPrice.toFixed()}, realised ${realizedPnl.toFixed()}`;
}

test.each([
  ['a first buy opens a long', [fill('buy', 2, 100)], '2 @ 100, realised 0'],
  ['a first sell opens a short', [fill('sell', 2, 100)], '-2 @ 100, realised 0'],
  [
    'an addition averages the entry by quantity',
    [fill('buy', 2, 100), fill('buy', 1, 130)],
    '3 @ 110, realised 0',
  ],
  ['an addition to a short averages too', [fill('sell', 2, 100), fill('sell', 1, 70)], '-3 @ 90, realised 0'],
  ['a partial close leaves the entry', [fill('buy', 2, 100), fill('sell', 1, 110, 1)], '1 @ 100, realised 9'],
  [
    'a partial cover leaves the entry',
    [fill('sell', 2, 100), fill('buy', 1, 110, 1)],
    '-1 @ 100, realised -11',
  ],
  [
    'a full close keeps the last entry',
    [fill('buy', 2, 100), fill('sell', 2, 110, 1)],
    '0 @ 100, realised 19',
  ],
  [
    'a flip starts at the fill price',
    [fill('buy', 2, 100), fill('sell', 3, 110, 1)],
    '-1 @ 110, realised 19',
  ],
  [
    'a flip of a short starts at the fill price',
    [fill('sell', 2, 100), fill('buy', 5, 90)],
    '3 @ 90, realised 20',
  ],
  [
    'a closed position opens anew',
    [fill('buy', 1, 100), fill('sell', 1, 110), fill('sell', 1, 50)],
    '-1 @ 50, realised 10',
  ],
])('%s', (_name, fills, expected) => {
  expect(shown(after(fills))).toBe(expected);
});

test("the reference profile runs the seed's averaging branch on a partial close", () => {
  const fills = [fill('buy', 2, 100), fill('sell', 1, 110)];
  expect(shown(after(fills, entryAveragedOnClose))).toBe('1 @ 310, realised 0');
});

test('the reference profile reports the P&L of a partial close all the same', () => {
  const held = after([fill('buy', 2, 100)], entryAveragedOnClose);
  expect(settle(held, fill('sell', 1, 110, 1), entryAveragedOnClose).pnl?.toFixed()).toBe('9');
});

test('P&L is null where nothing was closed', () => {
  const opened = settle(FLAT, fill('buy', 1, 100, 1), entryStands);
  const added = settle(opened.position, fill('buy', 1, 90, 1), entryStands);
  expect([opened.pnl, added.pnl]).toEqual([null, null]);
});

test('unrealised P&L is a gain for a long above its entry and for a short below it', () => {
  const mark = new Decimal(90);
  expect(unrealizedPnl(after([fill('buy', 2, 80)]), mark).toFixed()).toBe('20');
  expect(unrealizedPnl(after([fill('sell', 2, 100)]), mark).toFixed()).toBe('20');
});

const fills = fc.array(fillsOf(scaled(100_000, 2), scaled(5, 0)), { maxLength: 30 });

test('the quantity held is the sum of what was traded', () => {
  fc.assert(
    fc.property(fills, (sequence) => {
      const traded = sequence.reduce((sum, one) => sum.plus(signedQuantity(one.side, one.quantity)), ZERO);
      expect(after(sequence).quantity.toFixed()).toBe(traded.toFixed());
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('what is realised is the sum of the P&L of the closing fills', () => {
  fc.assert(
    fc.property(fills, (sequence) => {
      let position = FLAT;
      let sum = ZERO;
      for (const one of sequence) {
        const settled = settle(position, one, entryStands);
        sum = sum.plus(settled.pnl ?? ZERO);
        position = settled.position;
      }
      expect(position.realizedPnl.toFixed()).toBe(sum.toFixed());
    }),
    { seed: 2, numRuns: 200 },
  );
});

test('the average entry lies between the lowest and the highest price paid for what is held', () => {
  const buys = fc.array(fillsOf(scaled(100_000, 2), scaled(1_000_000, 6)), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(buys, (sequence) => {
      const bought = sequence.map((one): Fill => ({ ...one, side: 'buy' }));
      const prices = bought.map((one) => one.price);
      const { entryPrice } = after(bought);
      expect(entryPrice.gte(Decimal.min(...prices)) && entryPrice.lte(Decimal.max(...prices))).toBe(true);
    }),
    { seed: 3, numRuns: 200 },
  );
});
