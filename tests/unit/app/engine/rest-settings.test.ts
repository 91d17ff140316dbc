import { describe, expect, test } from 'vitest';
import { epochMs } from '../../../../src/core/time';
import { EAGER, TestDesk } from '../../../support/desk';
import { pauseRowsIn } from '../../../support/memory-ledger';
import { restsUnder, settingsWith, SHABBAT } from '../../../support/shabbat';

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
