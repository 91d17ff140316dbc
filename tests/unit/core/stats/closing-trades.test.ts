import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../../../src/core/money';
import {
  averageLoss,
  averageWin,
  ClosingTrades,
  expectancy,
  profitFactor,
  winRate,
} from '../../../../src/core/stats/closing-trades';

function figuresOf(...pnls: (number | string)[]) {
  const trades = new ClosingTrades();
  for (const pnl of pnls) trades.add(new Decimal(pnl));
  return trades.figures();
}

test('wins and losses are counted and summed apart; a P&L of 0 is neither', () => {
  const figures = figuresOf('0.1', '0.2', -3, 0);
  expect([figures.count, figures.wins, figures.losses]).toEqual([4, 2, 1]);
  expect([figures.won.toFixed(), figures.lost.toFixed()]).toEqual(['0.3', '-3']);
});

test('rates and means', () => {
  const figures = figuresOf(4, 2, -3, 0);
  expect([winRate(figures), profitFactor(figures)]).toEqual([0.5, 2]);
  const means = [expectancy(figures), averageWin(figures), averageLoss(figures)];
  expect(means.map((mean) => mean?.toFixed())).toEqual(['0.75', '3', '-3']);
});

test('what nothing says anything about is not there', () => {
  const none = figuresOf();
  expect([winRate(none), profitFactor(none), expectancy(none), none.best, none.worst]).toEqual(
    Array(5).fill(null),
  );
  expect([profitFactor(figuresOf(1)), averageLoss(figuresOf(1)), averageWin(figuresOf(-1))]).toEqual(
    Array(3).fill(null),
  );
});

test('the longest runs of wins and of losses', () => {
  const { longestWinning, longestLosing } = figuresOf(1, 1, -1, 1, 1, 1, 0, 1, -1, -1);
  expect([longestWinning, longestLosing]).toEqual([3, 2]);
});

test('best and worst bound every trade, and the expectancy times the number is the sum', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 50 }),
      (pnls) => {
        const figures = figuresOf(...pnls);
        expect(figures.best?.toNumber()).toBe(Math.max(...pnls));
        expect(figures.worst?.toNumber()).toBe(Math.min(...pnls));
        expect(figures.won.plus(figures.lost).toNumber()).toBe(pnls.reduce((sum, pnl) => sum + pnl, 0));
      },
    ),
    { seed: 5 },
  );
});
