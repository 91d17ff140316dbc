import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TradingDay } from '../../../../src/core/broker/day';
import { Decimal } from '../../../../src/core/money';
import { epochMs, MINUTE_MS } from '../../../../src/core/time';

const DAY = Date.UTC(2024, 7, 8);

/** `HH:MM` or `HH:MM:SS` of the day, or of a later one. */
function at(clock: string, day = 0) {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return epochMs(DAY + day * 86_400_000 + hours * 3_600_000 + minutes * 60_000 + seconds * 1000);
}

function money(value: string | number): Decimal {
  return new Decimal(value);
}

/** Population Sharpe of one-minute returns as numpy would give it. */
function directSharpe(returns: readonly number[]): number {
  const mean = returns.reduce((sum, one) => sum + one, 0) / returns.length;
  const variance = returns.reduce((sum, one) => sum + (one - mean) ** 2, 0) / returns.length;
  return (mean / Math.sqrt(variance)) * Math.sqrt(525_600);
}

test('before the first event there is no day', () => {
  const day = new TradingDay();
  expect([day.isDue(at('10:00')), day.figures(money(1)), day.tradesOn(at('10:00'))]).toEqual([true, null, 0]);
});

test('a day is due at each minute boundary and not between them', () => {
  const day = new TradingDay();
  day.advance(at('10:00:30'), money(100));
  expect([day.isDue(at('10:00:59')), day.isDue(at('10:01'))]).toEqual([false, true]);
});

test('P&L is the change of equity from the start of the day', () => {
  const day = new TradingDay();
  day.advance(at('10:00'), money(100));
  expect(day.figures(money('97.5'))).toMatchObject({
    startingEquity: money(100),
    endingEquity: money('97.5'),
  });
  expect(day.figures(money('97.5'))?.pnl.toFixed()).toBe('-2.5');
});

test('all trades are counted, and as winning or losing those that closed something', () => {
  const day = new TradingDay();
  day.advance(at('10:00'), money(100));
  for (const pnl of [null, money(3), money(-1), money(0), null, money(2)])
    day.countTrade(at('10:00'), pnl, money(100));
  expect(day.figures(money(100))).toMatchObject({ trades: 6, winning: 2, losing: 1 });
});

test('the deepest fall is from the running peak, not from the start or to the end', () => {
  const day = new TradingDay();
  day.advance(at('10:00'), money(100));
  for (const equity of [104, 99, 103, 110, 108, 120]) day.countTrade(at('10:00'), null, money(equity));
  expect(day.figures(money(119))?.maxDrawdown.toFixed()).toBe('5');
});

test('a day that falls from its first event has its starting equity for a peak', () => {
  const day = new TradingDay();
  day.advance(at('10:00'), money(100));
  day.advance(at('10:01'), money(93));
  expect(day.figures(money(95))?.maxDrawdown.toFixed()).toBe('7');
});

test('a new UTC day returns the finished one and starts at its equity, without trades', () => {
  const day = new TradingDay();
  day.advance(at('23:59'), money(100));
  day.countTrade(at('23:59'), null, money(99));
  const finished = day.advance(at('00:00:01', 1), money(98));
  expect(finished).toMatchObject({ trades: 1, endingEquity: money(98) });
  expect(day.figures(money(98))).toMatchObject({
    day: (finished?.day ?? 0) + 1,
    startingEquity: money(98),
    trades: 0,
  });
});

test('trades of a day are none on the next, before any event of it', () => {
  const day = new TradingDay();
  day.advance(at('12:00'), money(100));
  day.countTrade(at('12:00'), null, money(100));
  expect([day.tradesOn(at('23:59')), day.tradesOn(at('00:00', 1))]).toEqual([1, 0]);
});

test('a time gone back to the day before counts in the running day', () => {
  const day = new TradingDay();
  day.advance(at('00:00', 1), money(100));
  day.countTrade(at('23:59'), null, money(100));
  expect(day.tradesOn(at('23:59'))).toBe(1);
});

test('a trade of a day that was not begun is a bug', () => {
  const day = new TradingDay();
  day.advance(at('12:00'), money(100));
  expect(() => day.countTrade(at('12:00', 1), null, money(100))).toThrow('advance');
});

test('sharpe is null below 2 returns, and where they do not vary', () => {
  const day = new TradingDay();
  day.advance(at('10:00'), money(100));
  day.advance(at('10:01'), money(101));
  expect(day.figures(money(101))?.sharpe).toBeNull();
  const flat = new TradingDay();
  for (const minute of ['10:00', '10:01', '10:02', '10:09']) flat.advance(at(minute), money(100));
  expect(flat.figures(money(100))?.sharpe).toBeNull();
});

test('an account that was at 0 or below has no return from there', () => {
  const day = new TradingDay();
  for (const [minute, equity] of [
    ['10:00', 0],
    ['10:01', 5],
    ['10:02', 10],
    ['10:03', 5],
  ] as const) {
    day.advance(at(minute), money(equity));
  }
  expect(day.state()?.returns.count).toBe(2);
});

const steps = fc.array(
  fc.record({ minutes: fc.integer({ min: 1, max: 5 }), equity: fc.integer({ min: 5000, max: 15_000 }) }),
  { minLength: 3, maxLength: 60 },
);

test('sharpe is that of the equity at every minute boundary, filled forward over minutes without events', () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const day = new TradingDay();
      const samples = [10_000];
      let time: number = at('06:00:20');
      day.advance(epochMs(time), money(10_000));
      for (const { minutes, equity } of sequence) {
        time += minutes * MINUTE_MS;
        day.advance(epochMs(time), money(equity));
        samples.push(...Array.from({ length: minutes }, () => equity));
      }
      const returns = samples.slice(1).map((equity, before) => equity / (samples[before] ?? Number.NaN) - 1);
      expect(day.figures(money(1))?.sharpe).toBeCloseTo(directSharpe(returns), 6);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('a day restored from its state goes on as the one that was never stopped', () => {
  fc.assert(
    fc.property(steps, fc.nat({ max: 59 }), (sequence, stop) => {
      const whole = new TradingDay();
      let resumed = new TradingDay();
      let time: number = at('06:00:20');
      for (const [index, { minutes, equity }] of sequence.entries()) {
        for (const day of [whole, resumed]) {
          day.advance(epochMs(time), money(equity));
          day.countTrade(epochMs(time), money(equity - 10_000), money(equity));
        }
        if (index === stop) resumed = new TradingDay(resumed.state());
        time += minutes * MINUTE_MS;
      }
      expect(resumed.figures(money(7000))).toEqual(whole.figures(money(7000)));
    }),
    { seed: 2, numRuns: 100 },
  );
});
