import { describe, expect, test } from 'vitest';
import type { FeedEvent } from '../../../../src/app/engine/events';
import { NO_SCHEDULE, type RestOutcome, type RestSchedule } from '../../../../src/app/engine/rest-schedule';
import type { Outcome } from '../../../../src/core/strategy/outcome';
import { EAGER, NOON, TestDesk } from '../../../support/desk';

/** Rests from `from` up to, not including, `to`. */
function restBetween(from: number, to: number, outcome: RestOutcome): RestSchedule {
  return { ...NO_SCHEDULE, pauseAt: (time) => (time >= from && time < to ? outcome : null) };
}

/** Every way into a pause, what ends it, and the word for its ticks. */
const PAUSES: [string, Outcome, (desk: TestDesk) => void, (desk: TestDesk) => void][] = [
  [
    'the user’s pause',
    'paused_by_user',
    (desk) => desk.command('pause', NOON + 3),
    (desk) => desk.command('resume', NOON + 5),
  ],
  [
    'the kill switch',
    'halted',
    (desk) => desk.command('kill', NOON + 3),
    (desk) => desk.command('rearm', NOON + 5),
  ],
  [
    'trouble with the feed',
    'halted',
    (desk) => desk.feed('stale', NOON + 3),
    (desk) => desk.feed(null, NOON + 5),
  ],
];

describe.each(PAUSES)('%s', (_name, outcome, enter, leave) => {
  test(`makes every tick ${outcome}, and none after it has ended`, () => {
    const desk = TestDesk.with(['BTCUSDT'], EAGER);
    desk.quote({ time: NOON });
    enter(desk);
    expect(desk.quote({ time: NOON + 4 }).outcome).toBe(outcome);
    leave(desk);
    expect(desk.quotes([NOON + 6, NOON + 7]).map((effects) => effects.outcome)).not.toContain(outcome);
  });

  test('makes no order and writes no row', () => {
    const desk = TestDesk.with(['BTCUSDT'], EAGER);
    desk.quote({ time: NOON });
    enter(desk);
    expect(desk.quote({ time: NOON + 4 })).toMatchObject({ signal: null, order: null, writes: [] });
  });

  test.each(['corrected', 'reference'])('sets the streak to 0, also with no tick in it: %s', (profile) => {
    for (const times of [[], [NOON + 4]]) {
      const desk = TestDesk.with(['BTCUSDT'], { profile });
      desk.quotes([NOON, NOON + 1, NOON + 2]);
      enter(desk);
      desk.quotes(times);
      expect(desk.symbol().streak.length).toBe(0);
      leave(desk);
      desk.quote({ time: NOON + 6 });
      expect(desk.symbol().streak.length).toBe(1);
    }
  });

  test('lets the mark move on', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quote({ time: NOON });
    enter(desk);
    desk.quote({ time: NOON + 4, bid: 10_999, ask: 11_001 });
    expect(desk.state.broker.account.marks.get(0)?.toFixed()).toBe('110');
  });
});

test.each(['pause', 'kill'] as const)('features go on through a %s while data does', (command) => {
  const desk = TestDesk.with(['BTCUSDT']);
  desk.quote({ time: NOON });
  desk.command(command, NOON + 1);
  desk.quotes([NOON + 2, NOON + 3]);
  expect(desk.symbol().windows.count).toBe(3);
});

test.each(['paused_shabbat', 'paused_yom_tov'] as const)(
  'the schedule’s rest is %s from its start to its end',
  (rest) => {
    const desk = TestDesk.with(['BTCUSDT'], EAGER, restBetween(NOON + 2, NOON + 4, rest));
    const outcomes = desk.quotes([0, 1, 2, 3, 4].map((ms) => NOON + ms)).map((effects) => effects.outcome);
    expect(outcomes.map((outcome) => outcome === rest)).toEqual([false, false, true, true, false]);
    expect(desk.symbol().streak.length).toBe(1);
  },
);

test('the schedule is asked with the time of the event', () => {
  const asked: number[] = [];
  const schedule: RestSchedule = {
    ...NO_SCHEDULE,
    pauseAt: (time) => {
      asked.push(time);
      return null;
    },
  };
  TestDesk.with(['BTCUSDT'], {}, schedule).quotes([NOON, NOON + 500]);
  expect(asked).toEqual([NOON, NOON + 500]);
});

test('of several pauses the schedule’s is named first, then the user’s', () => {
  const desk = TestDesk.with(['BTCUSDT'], EAGER, restBetween(NOON + 3, NOON + 4, 'paused_shabbat'));
  desk.command('kill', NOON);
  const killed = desk.quote({ time: NOON + 1 }).outcome;
  desk.command('pause', NOON + 1);
  const both = desk.quotes([NOON + 2, NOON + 3]).map((effects) => effects.outcome);
  expect([killed, ...both]).toEqual(['halted', 'paused_by_user', 'paused_shabbat']);
});

test('a bad book in a pause is named as what it is', () => {
  const desk = TestDesk.with(['BTCUSDT']);
  desk.command('pause', NOON);
  expect(desk.change({ bids: [], asks: [], reset: true, time: NOON + 1 }).outcome).toBe('empty_book');
});

test.each<NonNullable<FeedEvent['trouble']>>(['syncing', 'stale', 'gap', 'crossed', 'checksum', 'offline'])(
  'a feed that is %s halts its own symbol and no other',
  (trouble) => {
    const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT']);
    desk.feed(trouble, NOON, 1);
    expect(desk.quote({ time: NOON + 1 }).outcome).not.toBe('halted');
    expect(desk.quote({ time: NOON + 1, symbol: 1 }).outcome).toBe('halted');
  },
);

test('a resumed desk stays halted while the kill switch is thrown', () => {
  const desk = TestDesk.with(['BTCUSDT']);
  desk.command('kill', NOON);
  desk.command('pause', NOON);
  desk.command('resume', NOON);
  expect(desk.quote({ time: NOON + 1 }).outcome).toBe('halted');
});

test('a pause leaves an open position as it is', () => {
  const desk = TestDesk.with(['BTCUSDT'], EAGER);
  expect(desk.quotes([NOON, NOON + 1]).at(-1)?.outcome).toBe('traded');
  const held = desk.state.broker.account.position(0);
  desk.command('kill', NOON + 2);
  desk.quotes([NOON + 3, NOON + 4], { bidLots: 1, askLots: 9 });
  expect(desk.state.broker.account.position(0)).toBe(held);
});
