import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochMs, MINUTE_MS } from '../../../../src/core/time';
import { EAGER, TestDesk } from '../../../support/desk';
import { pauseRowsIn } from '../../../support/memory-ledger';
import { later, restsUnder, settingsWith, SHABBAT } from '../../../support/shabbat';

describe('positions that are to be closed ten minutes before the rest', () => {
  const CLOSING = later(SHABBAT.start, -10 * MINUTE_MS);
  const settings = settingsWith({ openPositions: { kind: 'flatten', minutesBefore: 10 } });
  const desk = () => TestDesk.with(['BTCUSDT', 'ETHUSDT'], EAGER, restsUnder(settings));
  const held = (of: TestDesk): string[] =>
    [0, 1].map((symbol) => of.state.broker.account.position(symbol).quantity.toFixed());

  test('are still opened a millisecond earlier, and closed then', () => {
    const of = desk();
    of.quotes([CLOSING - 2, CLOSING - 1]);
    expect(held(of)[0]).not.toBe('0');
    expect(of.quote({ time: CLOSING })).toMatchObject({
      outcome: 'shabbat_flatten',
      order: { kind: 'traded' },
    });
    expect(held(of)).toEqual(['0', '0']);
  });

  test('are closed symbol by symbol, each at its own next tick', () => {
    const of = desk();
    const before = [CLOSING - 2, CLOSING - 1];
    of.quotes(before);
    of.quotes(before, { symbol: 1 });
    of.quote({ time: CLOSING, symbol: 1 });
    expect(held(of).map((quantity) => quantity === '0')).toEqual([false, true]);
    of.quote({ time: SHABBAT.start - 1 });
    expect(held(of)).toEqual(['0', '0']);
  });

  test('stay open where no tick came in time: nothing is closed inside the rest', () => {
    const of = desk();
    of.quotes([CLOSING - 2, CLOSING - 1]);
    const before = held(of);
    const orders = of.quotes([SHABBAT.start, SHABBAT.start + 1]).map(({ order }) => order);
    expect([orders, held(of)]).toEqual([[null, null], before]);
  });

  test('are opened by no tick from then to the end of the rest, whenever the ticks come', () => {
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
        expect([time, opens && time <= SHABBAT.end, isInside && order !== null]).toEqual([
          time,
          false,
          false,
        ]);
      }
    });
    fc.assert(property, { seed: 1, numRuns: 60 });
  });

  test('are held where the settings say so', () => {
    const of = TestDesk.with(['BTCUSDT'], EAGER, restsUnder());
    of.quotes([CLOSING - 2, CLOSING - 1, CLOSING]);
    expect(of.state.outcomeCounts.get('shabbat_flatten')).toBeUndefined();
  });
});

describe('after the rest', () => {
  const outcomeAfter = (resume: 'by_itself' | 'by_hand') => {
    const desk = TestDesk.with(['BTCUSDT'], EAGER, restsUnder(settingsWith({ resume })));
    desk.quote({ time: SHABBAT.end });
    desk.quote({ time: SHABBAT.end + 1 });
    return desk;
  };

  test('trading goes on by itself', () => {
    const desk = outcomeAfter('by_itself');
    expect(desk.quote({ time: SHABBAT.end + 2 }).outcome).toBe('traded');
  });

  test('or it waits for the user, and goes on when told so', () => {
    const desk = outcomeAfter('by_hand');
    expect(desk.quote({ time: SHABBAT.end + 2 }).outcome).toBe('paused_by_user');
    desk.command('resume', SHABBAT.end + 3);
    expect(desk.quote({ time: SHABBAT.end + 4 }).outcome).toBe('traded');
  });

  test('a resume inside the rest does not count as the one after it', () => {
    const desk = TestDesk.with(['BTCUSDT'], EAGER, restsUnder(settingsWith({ resume: 'by_hand' })));
    desk.quote({ time: SHABBAT.start });
    desk.command('resume', SHABBAT.start + 1);
    expect(desk.quote({ time: SHABBAT.end }).outcome).toBe('paused_shabbat');
    expect(desk.quote({ time: SHABBAT.end + 1 }).outcome).toBe('paused_by_user');
  });

  test('a user’s own pause from before it still holds', () => {
    const desk = TestDesk.with(['BTCUSDT'], EAGER, restsUnder());
    desk.command('pause', SHABBAT.start - 1);
    desk.quotes([SHABBAT.start, SHABBAT.end + 1]);
    expect(desk.symbol().outcome).toBe('paused_by_user');
  });
});

describe('by the machine’s clock alone, without a tick', () => {
  /** A live desk: what an event was received at counts beside its own time. */
  const live = () =>
    TestDesk.with(
      ['BTCUSDT'],
      EAGER,
      restsUnder(undefined, (received) => received),
    );

  test('a rest is entered and left by timers, to the millisecond', () => {
    const desk = live();
    const edges = [SHABBAT.start - 1, SHABBAT.start, SHABBAT.end, SHABBAT.end + 1];
    const states = edges.map((time) => {
      const rows = pauseRowsIn(desk.timer(time).writes).filter(({ left_at }) => left_at !== null);
      return [desk.state.rest !== null, rows.length];
    });
    expect(states).toEqual([
      [false, 0],
      [true, 0],
      [true, 0],
      [false, 1],
    ]);
  });

  test('a tick of before the rest that comes in it is not traded on', () => {
    const desk = live();
    desk.quotes([SHABBAT.start - 3, SHABBAT.start - 2]);
    desk.timer(SHABBAT.start);
    expect(desk.quote({ time: SHABBAT.start - 1 })).toMatchObject({ outcome: 'paused_shabbat', order: null });
  });

  test('a clock that cannot be right counts as a rest', () => {
    const desk = TestDesk.with(
      ['BTCUSDT'],
      EAGER,
      restsUnder(undefined, () => epochMs(0)),
    );
    expect(desk.quote({ time: SHABBAT.start - 1 }).outcome).toBe('paused_shabbat');
  });
});
