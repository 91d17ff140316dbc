import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE_MS } from '../../../../src/core/time';
import { EAGER, TestDesk } from '../../../support/desk';
import { later, restsUnder, settingsWith, SHABBAT } from '../../../support/shabbat';

/** Ten minutes before the rest. */
const CLOSING = later(SHABBAT.start, -10 * MINUTE_MS);
const settings = settingsWith({ openPositions: { kind: 'flatten', minutesBefore: 10 } });
const desk = () => TestDesk.with(['BTCUSDT', 'ETHUSDT'], EAGER, restsUnder(settings));
const held = (of: TestDesk): string[] =>
  [0, 1].map((symbol) => of.state.broker.account.position(symbol).quantity.toFixed());

test('positions to be closed before a rest are still opened a millisecond earlier, and closed then', () => {
  const of = desk();
  of.quotes([CLOSING - 2, CLOSING - 1]);
  expect(held(of)[0]).not.toBe('0');
  expect(of.quote({ time: CLOSING })).toMatchObject({
    outcome: 'shabbat_flatten',
    order: { kind: 'traded' },
  });
  expect(held(of)).toEqual(['0', '0']);
});

test('positions to be closed before a rest are closed symbol by symbol, each at its own next tick', () => {
  const of = desk();
  const before = [CLOSING - 2, CLOSING - 1];
  of.quotes(before);
  of.quotes(before, { symbol: 1 });
  of.quote({ time: CLOSING, symbol: 1 });
  expect(held(of).map((quantity) => quantity === '0')).toEqual([false, true]);
  of.quote({ time: SHABBAT.start - 1 });
  expect(held(of)).toEqual(['0', '0']);
});

test('positions to be closed before a rest stay open where no tick came in time: nothing is closed inside the rest', () => {
  const of = desk();
  of.quotes([CLOSING - 2, CLOSING - 1]);
  const before = held(of);
  const orders = of.quotes([SHABBAT.start, SHABBAT.start + 1]).map(({ order }) => order);
  expect([orders, held(of)]).toEqual([[null, null], before]);
});

test('positions to be closed before a rest are opened by no tick from then to the end of the rest, whenever the ticks come', () => {
  const ticks = fc.array(fc.integer({ min: 0, max: 25 * 60 * MINUTE_MS }), { minLength: 2, maxLength: 40 });
  const property = fc.property(ticks, (offsets) => {
    const of = desk();
    of.quotes([CLOSING - 2, CLOSING - 1]);
    for (const offset of offsets.toSorted((a, b) => a - b)) {
      const time = CLOSING + offset;
      const before = held(of)[0];
      const { order } = of.quote({ time });
      const opens = order !== null && before === '0';
      const isInside = time >= SHABBAT.start && time <= SHABBAT.end;
      expect([time, opens && time <= SHABBAT.end, isInside && order !== null]).toEqual([time, false, false]);
    }
  });
  fc.assert(property, { seed: 1, numRuns: 60 });
});

test('positions are held into a rest where the settings say so', () => {
  const of = TestDesk.with(['BTCUSDT'], EAGER, restsUnder());
  of.quotes([CLOSING - 2, CLOSING - 1, CLOSING]);
  expect(of.state.outcomeCounts.get('shabbat_flatten')).toBeUndefined();
});
