import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  NOT_PAUSED,
  PAUSED_SHABBAT,
  PAUSED_YOM_TOV,
  pauseOutcome,
} from '../../../../src/core/shabbat/pause-code';
import type { Place } from '../../../../src/core/shabbat/place';
import type { PauseRules } from '../../../../src/core/shabbat/rules';
import { Schedule } from '../../../../src/core/shabbat/schedule';
import { sunBoundaries } from '../../../../src/core/shabbat/sun-boundaries';
import { appliedEnd, appliedStart } from '../../../../src/core/shabbat/window';
import { DAY_MS, epochMs, MINUTE_MS } from '../../../../src/core/time';
import * as at from './known-places';

const HOUR_MS = 60 * MINUTE_MS;

function scheduleOf(place: Place, changed: Partial<PauseRules> = {}): Schedule {
  const rules = at.rulesWith(changed);
  return new Schedule(sunBoundaries(place, rules), rules.yomTov);
}

const FROM = at.instant('2026-01-01T00:00:00Z');
const TO = at.instant('2027-01-01T00:00:00Z');
const instants = fc.integer({ min: FROM, max: TO }).map(epochMs);

test('the desk rests exactly inside the windows, to the millisecond at both ends', () => {
  const schedule = scheduleOf(at.SAO_PAULO, { yomTov: 'diaspora' });
  const edges = schedule.windowsBetween(FROM, TO).map((window) => {
    const [start, end] = [appliedStart(window), appliedEnd(window)];
    return [start - 1, start, end, end + 1].map((time) => schedule.isPaused(time));
  });
  expect(edges).toEqual(edges.map(() => [false, true, true, false]));
  expect(edges.length).toBeGreaterThan(52);
});

test('every hour of a Saturday and a Sunday, where the seed’s detection was false all Saturday long', () => {
  const schedule = scheduleOf(at.SAO_PAULO);
  // Saturday 7 February 2026 began at 03:00 UTC in São Paulo; its sun set at 18:47.
  const hours = Array.from({ length: 48 }, (_, hour) =>
    schedule.isPaused(at.instant('2026-02-07T03:00:00Z') + hour * HOUR_MS),
  );
  expect(hours).toEqual(hours.map((_, hour) => hour <= 18));
});

test('what comes next is consistent with what is, at any instant', () => {
  const schedule = scheduleOf(at.NEW_YORK, { yomTov: 'diaspora', end: { kind: 'degrees', degrees: 8.5 } });
  fc.assert(
    fc.property(instants, (time) => {
      const [pause, resume, next] = [
        schedule.nextPause(time),
        schedule.nextResume(time),
        schedule.nextEvent(time),
      ];
      if (pause === null || resume === null || next === null) return false;
      const paused = schedule.isPaused(time);
      const isNext = paused
        ? next.kind === 'resume' && next.at === resume
        : next.kind === 'pause' && next.at === pause;
      return isNext && pause > time && resume >= time && (schedule.windowAt(time) !== null) === paused;
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('nothing changes between an instant and the next event', () => {
  const schedule = scheduleOf(at.JERUSALEM, { yomTov: 'israel' });
  fc.assert(
    fc.property(instants, fc.double({ min: 0, max: 1, noNaN: true }), (time, share) => {
      const next = schedule.nextEvent(time);
      if (next === null) return false;
      const last = next.kind === 'pause' ? next.at - 1 : next.at;
      return schedule.isPaused(Math.floor(time + share * (last - time))) === schedule.isPaused(time);
    }),
    { seed: 2, numRuns: 500 },
  );
});

test('answers do not depend on the order of the questions', () => {
  const asked = scheduleOf(at.FAIRBANKS, { yomTov: 'diaspora' });
  fc.assert(
    fc.property(fc.array(instants, { minLength: 1, maxLength: 20 }), (times) =>
      times.every(
        (time) => asked.pauseAt(time) === scheduleOf(at.FAIRBANKS, { yomTov: 'diaspora' }).pauseAt(time),
      ),
    ),
    { seed: 3, numRuns: 12 },
  );
});

test('the Shabbat of a joined rest is told from its Yom Tov at sunset', () => {
  // Shavuot I on Friday 22 May 2026, then Shabbat that is Shavuot II; the sun sets at 20:12 and 20:13.
  const schedule = scheduleOf(at.NEW_YORK, { yomTov: 'diaspora' });
  const codes = [
    '2026-05-21T23:00Z',
    '2026-05-22T16:00Z',
    '2026-05-23T00:10Z',
    '2026-05-23T00:14Z',
    '2026-05-23T16:00Z',
  ];
  expect(codes.map((iso) => pauseOutcome(schedule.pauseAt(at.instant(iso))))).toEqual([
    null,
    'paused_yom_tov',
    'paused_yom_tov',
    'paused_shabbat',
    'paused_shabbat',
  ]);
});

test('a Yom Tov of its own is one, and is none where Yom Tov is off', () => {
  const kippur = at.instant('2026-09-21T12:00:00Z');
  expect(scheduleOf(at.JERUSALEM, { yomTov: 'israel' }).pauseAt(kippur)).toBe(PAUSED_YOM_TOV);
  expect(scheduleOf(at.JERUSALEM).pauseAt(kippur)).toBe(NOT_PAUSED);
});

test.each([NaN, Infinity, -Infinity, 0, Date.UTC(2300, 0, 1)])(
  '%s is no clock: the desk rests and knows no next event',
  (time) => {
    const schedule = scheduleOf(at.JERUSALEM);
    expect(schedule.pauseAt(time)).toBe(PAUSED_SHABBAT);
    expect([
      schedule.windowAt(time),
      schedule.nextPause(time),
      schedule.nextResume(time),
      schedule.nextEvent(time),
    ]).toEqual([null, null, null, null]);
  },
);

test('positions are closed in the minutes before a rest, never inside it', () => {
  const schedule = scheduleOf(at.SAO_PAULO);
  const start = schedule.nextPause(at.instant('2026-02-06T12:00:00Z')) ?? NaN;
  const asked = [start - 5 * MINUTE_MS - 1, start - 5 * MINUTE_MS, start - 1, start, start + HOUR_MS];
  expect(asked.map((time) => schedule.pausesWithin(time, 5 * MINUTE_MS))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});

test('from one rest to the next, and to its end, year after year', () => {
  const schedule = scheduleOf(at.KIRITIMATI);
  const first = schedule.nextPause(FROM) ?? epochMs(NaN);
  let time = first;
  for (let week = 0; week < 520; week += 1) time = schedule.nextPause(time) ?? epochMs(NaN);
  expect(Math.round((time - first) / (7 * DAY_MS))).toBe(520);
});
