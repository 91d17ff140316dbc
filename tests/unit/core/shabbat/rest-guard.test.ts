import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHeldRest } from '../../../../src/core/shabbat/held-rest';
import { NOT_PAUSED, PAUSED_SHABBAT, PAUSED_YOM_TOV } from '../../../../src/core/shabbat/pause-code';
import type { Place } from '../../../../src/core/shabbat/place';
import { RestGuard } from '../../../../src/core/shabbat/rest-guard';
import { DEFAULT_RULES, type PauseRules } from '../../../../src/core/shabbat/rules';
import type { Schedule } from '../../../../src/core/shabbat/schedule';
import { scheduleFor } from '../../../../src/core/shabbat/schedule-for';
import { DAY_MS, MINUTE_MS } from '../../../../src/core/time';
import * as at from './known-places';

const HOUR_MS = 60 * MINUTE_MS;

function scheduleAt(place: Place, rules: PauseRules = DEFAULT_RULES): Schedule {
  return scheduleFor(place, rules, place).schedule;
}

/** Friday 6 February 2026 in Jerusalem: the rest runs from 16:55 to 17:16 on Saturday, local time. */
const SHABBAT = at.instant('2026-02-07T08:00:00Z');
const END = scheduleAt(at.JERUSALEM).nextResume(SHABBAT) ?? NaN;
const START = scheduleAt(at.JERUSALEM).windowAt(SHABBAT)?.start ?? NaN;

function guardAt(place: Place): RestGuard {
  return new RestGuard(scheduleAt(place), place.name);
}

/** A guard that has seen the rest begin by both clocks. */
function restingGuard(): RestGuard {
  const guard = guardAt(at.JERUSALEM);
  guard.pauseAt(SHABBAT, SHABBAT);
  return guard;
}

test('outside any rest the desk trades and holds nothing', () => {
  const guard = guardAt(at.JERUSALEM);
  expect(guard.pauseAt(START - DAY_MS, START - DAY_MS)).toBe(NOT_PAUSED);
  expect(guard.running).toBeNull();
});

test('the rest that has begun is named, with its place', () => {
  expect(restingGuard().running).toMatchObject({
    names: ['Shabbat'],
    place: 'Jerusalem',
    end: END,
    seenByEvents: true,
  });
});

test('moving to a place where Shabbat is over does not end the rest', () => {
  const guard = restingGuard();
  guard.follow(scheduleAt(at.KIRITIMATI), at.KIRITIMATI.name);
  expect(scheduleAt(at.KIRITIMATI).isPaused(SHABBAT)).toBe(false);
  expect(guard.pauseAt(END, END)).toBe(PAUSED_SHABBAT);
  expect(guard.pauseAt(END + 1, END + 1)).toBe(NOT_PAUSED);
});

test('moving west into a rest that ends later lengthens it', () => {
  const guard = restingGuard();
  guard.follow(scheduleAt(at.SAO_PAULO), at.SAO_PAULO.name);
  guard.pauseAt(END, END);
  expect(guard.pauseAt(END + 2 * HOUR_MS, END + 2 * HOUR_MS)).toBe(PAUSED_SHABBAT);
  expect(guard.running?.place).toBe('São Paulo');
});

test('rules that end earlier do not shorten it, rules that end later lengthen it at once', () => {
  const guard = new RestGuard(
    scheduleAt(at.JERUSALEM, at.rulesWith({ end: { kind: 'minutes', minutes: 50 } })),
    'Jerusalem',
  );
  guard.pauseAt(SHABBAT, SHABBAT);
  guard.follow(scheduleAt(at.JERUSALEM), 'Jerusalem');
  expect(guard.pauseAt(END + 49 * MINUTE_MS, END + 49 * MINUTE_MS)).toBe(PAUSED_SHABBAT);
  guard.follow(
    scheduleAt(at.JERUSALEM, at.rulesWith({ end: { kind: 'minutes', minutes: 72 } })),
    'Jerusalem',
  );
  expect(guard.pauseAt(END + 71 * MINUTE_MS, END + 71 * MINUTE_MS)).toBe(PAUSED_SHABBAT);
});

test.each([
  ['back before the start', START - 3 * HOUR_MS],
  ['back by days', START - 3 * DAY_MS],
  ['ahead past the end', END + 3 * HOUR_MS],
  ['ahead by days', END + 3 * DAY_MS],
])('a device clock that is set %s does not end the rest', (_, wall) => {
  expect(restingGuard().pauseAt(SHABBAT + MINUTE_MS, wall)).toBe(PAUSED_SHABBAT);
});

test('the device’s clock alone, set back before the start, does not end the rest', () => {
  expect(restingGuard().pauseAt(null, START - HOUR_MS)).toBe(PAUSED_SHABBAT);
});

test('both clocks back before the start do not end a rest that events were in', () => {
  expect(restingGuard().pauseAt(START - HOUR_MS, START - HOUR_MS)).toBe(PAUSED_SHABBAT);
});

test('a rest that only a wrong device clock had begun is let go when the clock is right again', () => {
  const guard = guardAt(at.JERUSALEM);
  const tuesday = SHABBAT - 4 * DAY_MS;
  expect(guard.pauseAt(tuesday, SHABBAT)).toBe(PAUSED_SHABBAT);
  expect(guard.pauseAt(tuesday, tuesday + HOUR_MS)).toBe(PAUSED_SHABBAT);
  expect(guard.pauseAt(tuesday, tuesday + 4_000)).toBe(NOT_PAUSED);
});

test('a device that slept across the end trades again when both clocks are past it', () => {
  const guard = restingGuard();
  expect(guard.pauseAt(null, END + HOUR_MS)).toBe(NOT_PAUSED);
  expect(guard.pauseAt(END + HOUR_MS, END + HOUR_MS)).toBe(NOT_PAUSED);
});

test('a device that slept across the start rests at its first event', () => {
  const guard = guardAt(at.JERUSALEM);
  guard.pauseAt(START - HOUR_MS, START - HOUR_MS);
  expect(guard.pauseAt(SHABBAT, SHABBAT)).toBe(PAUSED_SHABBAT);
});

test('a late feed does not end the rest, nor begin trading before its own time is past the end', () => {
  const guard = restingGuard();
  expect(guard.pauseAt(END - MINUTE_MS, END + HOUR_MS)).toBe(PAUSED_SHABBAT);
});

test('without any clock the desk rests', () => {
  expect(guardAt(at.JERUSALEM).pauseAt(null, null)).toBe(PAUSED_SHABBAT);
  expect(guardAt(at.JERUSALEM).pauseAt(NaN, START - DAY_MS)).toBe(PAUSED_SHABBAT);
});

test('the running rest survives a restart at another place', () => {
  const stored: unknown = JSON.parse(JSON.stringify(restingGuard().running));
  const guard = new RestGuard(scheduleAt(at.KIRITIMATI), at.KIRITIMATI.name, readHeldRest(stored));
  expect(guard.pauseAt(END, END)).toBe(PAUSED_SHABBAT);
  expect(guard.pauseAt(END + 1, END + 1)).toBe(NOT_PAUSED);
});

test('a rest of last week that was stored does not reach into this week’s', () => {
  const guard = new RestGuard(scheduleAt(at.JERUSALEM), 'Jerusalem', restingGuard().running);
  guard.pauseAt(SHABBAT + 7 * DAY_MS, SHABBAT + 7 * DAY_MS);
  expect(guard.running?.start).toBeGreaterThan(END);
});

test('the outcome of a held Yom Tov stays Yom Tov', () => {
  const kippur = at.instant('2026-09-21T12:00:00Z');
  const guard = new RestGuard(scheduleAt(at.JERUSALEM, at.rulesWith({ yomTov: 'israel' })), 'Jerusalem');
  guard.pauseAt(kippur, kippur);
  guard.follow(scheduleAt(at.JERUSALEM), 'Jerusalem');
  expect(guard.pauseAt(kippur + 1, kippur + 1)).toBe(PAUSED_YOM_TOV);
});

test.each([null, 'x', {}, { start: 1 }, { start: 5, end: 1 }, { start: 1.5, end: 2 }])(
  '%o is no stored rest',
  (stored) => {
    expect(readHeldRest(stored)).toBeNull();
  },
);

test('once begun, no order of moves, rules and device clocks lets an event inside the rest through', () => {
  const schedules = [at.JERUSALEM, at.ADAK, at.KIRITIMATI, at.SAO_PAULO].map((place) => scheduleAt(place));
  const moves = fc.record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    wallOff: fc.integer({ min: -5 * DAY_MS, max: 5 * DAY_MS }),
    schedule: fc.constantFrom(...schedules),
    timerOnly: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 12 }), (steps) => {
      const guard = restingGuard();
      return steps.every(({ share, wallOff, schedule, timerOnly }) => {
        const event = Math.floor(SHABBAT + share * (END - SHABBAT));
        guard.follow(schedule, 'elsewhere');
        // A timer asks between events with the true time; the device's clock alone is all it has.
        if (timerOnly) guard.pauseAt(null, event);
        return guard.pauseAt(event, event + wallOff) !== NOT_PAUSED;
      });
    }),
    { seed: 1, numRuns: 300 },
  );
});
