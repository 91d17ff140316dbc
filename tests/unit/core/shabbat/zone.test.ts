import { expect, test } from 'vitest';
import { addDays, civilDate, civilDayOf } from '../../../../src/core/shabbat/civil-day';
import {
  civilDayAt,
  civilNoon,
  isKnownZone,
  isSkippedDay,
  offsetMinutes,
  zonedText,
} from '../../../../src/core/shabbat/zone';
import { APIA, CAIRO, CHATHAM, instant, KIRITIMATI, KWAJALEIN, LORD_HOWE, SANTIAGO } from './known-places';

test.each(['Asia/Jerusalem', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'UTC'])(
  '%s is a zone',
  (zone) => {
    expect(isKnownZone(zone)).toBe(true);
  },
);

test.each(['', ' ', '+03:00', '-0500', 'Mars/Olympus', 'Asia/Jerusalem ', 'Asia//Jerusalem', '../etc'])(
  '"%s" is no zone',
  (zone) => {
    expect(isKnownZone(zone)).toBe(false);
  },
);

test('noon of an unknown zone is a bug, not an instant', () => {
  expect(() => civilNoon(civilDayOf(2026, 1, 2), 'Mars/Olympus')).toThrow(RangeError);
});

test.each([CAIRO, SANTIAGO, LORD_HOWE, CHATHAM])(
  'noon in $name is 12:00 there on every day of ten years',
  ({ zone }) => {
    const wrong: string[] = [];
    for (let day = civilDayOf(2020, 1, 1); day < civilDayOf(2030, 1, 1); day = addDays(day, 1)) {
      const text = zonedText(civilNoon(day, zone), zone);
      if (!text.startsWith(`${civilDate(day)}T12:00:00`)) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  },
);

test('a date is the wall calendar’s even where midnight does not exist', () => {
  // Cairo goes from 23:59:59 on Thursday to 01:00:00 on Friday, 25 April 2025.
  expect(civilDate(civilDayAt(instant('2025-04-24T21:59:59Z'), CAIRO.zone))).toBe('2025-04-24');
  expect(civilDate(civilDayAt(instant('2025-04-24T22:00:00Z'), CAIRO.zone))).toBe('2025-04-25');
});

test('offsets of half an hour and three quarters are kept', () => {
  expect(offsetMinutes(instant('2026-01-15T00:00:00Z'), LORD_HOWE.zone)).toBe(660);
  expect(offsetMinutes(instant('2026-07-15T00:00:00Z'), LORD_HOWE.zone)).toBe(630);
  expect(zonedText(instant('2026-07-15T00:00:00Z'), CHATHAM.zone)).toBe('2026-07-15T12:45:00+12:45');
});

test.each([
  [APIA, '2011-12-30'],
  [KWAJALEIN, '1993-08-21'],
  [KIRITIMATI, '1994-12-31'],
])('$name never had %s', ({ zone }, date) => {
  const skipped: string[] = [];
  const middle = civilDayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));
  for (let day = addDays(middle, -5); day <= middle + 5; day = addDays(day, 1)) {
    if (isSkippedDay(day, civilNoon(day, zone), zone)) skipped.push(civilDate(day));
  }
  expect(skipped).toEqual([date]);
});
