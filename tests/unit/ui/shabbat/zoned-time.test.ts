import { expect, test } from 'vitest';
import {
  dayClockText,
  offsetText,
  zoneCity,
  zonedClockText,
  zonedDateText,
} from '../../../../src/ui/shabbat/zoned-time';

const START = Date.UTC(2026, 2, 6, 21, 12, 46);

test('an instant is written on the wall clock of the zone', () => {
  expect(dayClockText(START, 'America/Sao_Paulo')).toBe('Fri 6 Mar 18:12');
});

test('the same instant is another day elsewhere', () => {
  expect(dayClockText(START, 'Pacific/Auckland')).toBe('Sat 7 Mar 10:12');
});

test('midnight is hour 0 of the new day', () => {
  expect(dayClockText(Date.UTC(2026, 2, 7, 3), 'America/Sao_Paulo')).toBe('Sat 7 Mar 00:00');
});

test('the clock alone is its hours and minutes', () => {
  expect(zonedClockText(START, 'Asia/Jerusalem')).toBe('23:12');
});

test("a date is the zone's", () => {
  expect(zonedDateText(START, 'Asia/Tokyo')).toBe('2026-03-07');
});

test.each([
  ['America/Sao_Paulo', 'UTC-3'],
  ['Asia/Kathmandu', 'UTC+5:45'],
  ['UTC', 'UTC'],
])('the offset of %s is %s', (zone, offset) => {
  expect(offsetText(START, zone)).toBe(offset);
});

test('a zone is called by its city', () => {
  expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
});
