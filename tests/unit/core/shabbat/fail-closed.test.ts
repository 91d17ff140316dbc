import { expect, test } from 'vitest';
import { scheduleFor, type ChosenSchedule } from '../../../../src/core/shabbat/schedule-for';
import type { Place } from '../../../../src/core/shabbat/place';
import { DEFAULT_RULES } from '../../../../src/core/shabbat/rules';
import { utcText } from '../../../../src/core/shabbat/utc-text';
import { isKnownZone } from '../../../../src/core/shabbat/zone';
import * as at from './known-places';

const THURSDAY = at.instant('2026-02-05T12:00:00Z');
const NOTHING_KNOWN = { zone: null, longitude: null };

/** Start and end of the first rest after Thursday 5 February 2026, to the minute. */
function nextRest({ schedule }: ChosenSchedule): string[] {
  const start = schedule.nextPause(THURSDAY) ?? NaN;
  return [start, schedule.nextResume(start) ?? NaN].map((time) => utcText(time).slice(0, 16));
}

test('without a place the desk rests from Friday noon to solar midnight of the last known place', () => {
  const chosen = scheduleFor(null, DEFAULT_RULES, at.JERUSALEM);
  // Noon is 10:00 UTC; the sun is lowest at 23:53 Jerusalem time.
  expect(nextRest(chosen)).toEqual(['2026-02-06T10:00', '2026-02-07T21:54']);
  expect(chosen.problem).toContain('Set your place.');
});

test('with a device zone alone it rests to 04:00 there', () => {
  const chosen = scheduleFor(null, DEFAULT_RULES, { zone: 'America/Sao_Paulo', longitude: null });
  expect(nextRest(chosen)).toEqual(['2026-02-06T15:00', '2026-02-08T07:00']);
});

test('with nothing known it rests while it may be Shabbat anywhere', () => {
  const chosen = scheduleFor(null, DEFAULT_RULES, NOTHING_KNOWN);
  expect(nextRest(chosen)).toEqual(['2026-02-05T22:00', '2026-02-08T16:00']);
});

test('a zone that this machine does not know is no zone', () => {
  const chosen = scheduleFor(null, DEFAULT_RULES, { zone: 'Mars/Olympus', longitude: 35 });
  expect(nextRest(chosen)).toEqual(nextRest(scheduleFor(null, DEFAULT_RULES, NOTHING_KNOWN)));
});

test.each([{ latitude: NaN }, { longitude: 200 }, { zone: '' }, { zone: 'Asia/Jerusalem2' }])(
  'a place with %o is none',
  (broken: Partial<Place>) => {
    const chosen = scheduleFor({ ...at.JERUSALEM, ...broken }, DEFAULT_RULES, at.JERUSALEM);
    expect(nextRest(chosen)).toEqual(['2026-02-06T10:00', '2026-02-07T21:54']);
  },
);

test('rules that are refused rest from noon at the place itself, and Yom Tov stays on', () => {
  const rules = at.rulesWith({ bufferMinutes: -5, yomTov: 'israel' });
  const { schedule, problem } = scheduleFor(at.JERUSALEM, rules, NOTHING_KNOWN);
  expect(problem).toContain('minutes before sunset');
  expect(schedule.isPaused(at.instant('2026-09-21T12:00:00Z'))).toBe(true);
});

test('whatever is unknown, the true rest is inside the one kept', () => {
  const truth = scheduleFor(
    at.JERUSALEM,
    at.rulesWith({ end: { kind: 'minutes', minutes: 72 } }),
    NOTHING_KNOWN,
  );
  const known = [at.JERUSALEM, { zone: at.JERUSALEM.zone, longitude: null }, NOTHING_KNOWN];
  const [start = '', end = ''] = nextRest(truth);
  const rests = known.map((lastKnown) => nextRest(scheduleFor(null, DEFAULT_RULES, lastKnown)));
  expect(rests.every(([from = '', to = '']) => from <= start && to >= end)).toBe(true);
});

test('each rest says that it stands in for a place', () => {
  const { schedule } = scheduleFor(null, DEFAULT_RULES, NOTHING_KNOWN);
  expect(schedule.windowAt(at.instant('2026-02-07T12:00:00Z'))?.fallback).toBe(
    'no valid place or zone: every zone',
  );
});

test('a valid place has no problem', () => {
  expect(isKnownZone(at.JERUSALEM.zone)).toBe(true);
  expect(scheduleFor(at.JERUSALEM, DEFAULT_RULES, NOTHING_KNOWN).problem).toBeNull();
});
