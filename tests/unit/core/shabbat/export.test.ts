import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowsCsv } from '../../../../src/core/shabbat/export-csv';
import { windowsIcs } from '../../../../src/core/shabbat/export-ics';
import { foldedLine } from '../../../../src/core/shabbat/ics-line';
import { civilDayOf } from '../../../../src/core/shabbat/civil-day';
import { windowsOnDates } from '../../../../src/core/shabbat/windows';
import { instant, JERUSALEM, rulesWith, TROMSO } from './known-places';

const STAMP = instant('2026-01-01T00:00:00Z');
const PLACE = { ...JERUSALEM, name: 'Jerusalem; the Old City, Israel' };
const RULES = rulesWith({ yomTov: 'israel' });
const YEAR = windowsOnDates(PLACE, RULES, civilDayOf(2026, 1, 1), civilDayOf(2026, 12, 31));

/** The content lines of a calendar file, unfolded. */
function unfolded(text: string): string[] {
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
}

test('every line of the calendar ends with CRLF and has at most 75 octets', () => {
  const lines = windowsIcs(YEAR, PLACE, STAMP).split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
});

test('folding loses and splits no character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[\r\n]/.test(text)),
      (text) => {
        const folded = foldedLine(text);
        const fits = folded.split('\r\n').every((line) => Buffer.byteLength(line) <= 75);
        return fits && folded.replaceAll('\r\n ', '') === `${text}\r\n`;
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

test('an event says when, what, where and how', () => {
  const [window] = windowsOnDates(PLACE, RULES, civilDayOf(2026, 2, 7), civilDayOf(2026, 2, 7));
  const lines = unfolded(windowsIcs(window === undefined ? [] : [window], PLACE, STAMP));
  expect(lines.slice(0, 12)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sundown//Shabbat schedule//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:2026-02-07-31.7683-35.2137@sundown',
    'DTSTAMP:20260101T000000Z',
    'DTSTART:20260206T145900Z',
    'DTEND:20260207T151900Z',
    'SUMMARY:Shabbat',
    String.raw`LOCATION:Jerusalem\; the Old City\, Israel`,
  ]);
  expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain(
    String.raw`(sunset - 18 min .. sunset).\nThese`,
  );
});

test('every window is one event with a UID of its own, the same in a later export', () => {
  const uids = (stamp: typeof STAMP): string[] =>
    unfolded(windowsIcs(YEAR, PLACE, stamp)).filter((line) => line.startsWith('UID:'));
  expect(new Set(uids(STAMP)).size).toBe(YEAR.length);
  expect(uids(instant('2026-03-01T00:00:00Z'))).toEqual(uids(STAMP));
});

test('the table has one line per window, with exact and kept times', () => {
  const [header, ...lines] = windowsCsv(YEAR, PLACE.zone).trimEnd().split('\r\n');
  expect(header?.split(',').slice(0, 5)).toEqual(['first_date', 'last_date', 'kind', 'names', 'start_utc']);
  expect(lines).toHaveLength(YEAR.length);
  expect(lines.find((line) => line.startsWith('2026-05-22'))).toMatch(
    /^2026-05-22,2026-05-23,shabbat\+yomtov,Shavuot \| Shabbat,2026-05-21T16:15:\d\dZ,2026-05-23T16:34:\d\dZ,2026-05-21T19:15:\d\d\+03:00,2026-05-23T19:34:\d\d\+03:00,2026-05-21T16:15:00Z,2026-05-23T16:35:00Z,sunset - 18 min \.\. sunset,$/,
  );
});

test('a field with a comma or quotes is quoted', () => {
  const [window] = windowsOnDates(TROMSO, RULES, civilDayOf(2026, 6, 20), civilDayOf(2026, 6, 20));
  const odd = window === undefined ? [] : [{ ...window, fallback: 'so-called "noon", roughly' }];
  expect(windowsCsv(odd, TROMSO.zone)).toContain(',"so-called ""noon"", roughly"\r\n');
});
