import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  civilDate,
  civilDay,
  civilDayOf,
  parseCivilDay,
  weekday,
} from '../../../../src/core/shabbat/civil-day';

const DAYS = fc.integer({ min: -80_000, max: 80_000 }).map(civilDay);

test('a day is read back from its text', () => {
  fc.assert(
    fc.property(DAYS, (day) => parseCivilDay(civilDate(day)) === day),
    { seed: 1, numRuns: 200 },
  );
});

test('weekdays follow one another, seven in a round', () => {
  fc.assert(
    fc.property(DAYS, (day) => weekday(civilDay(day + 1)) === (weekday(day) + 1) % 7),
    { seed: 1, numRuns: 200 },
  );
});

test('7 February 2026 is a Saturday', () => {
  expect(weekday(civilDayOf(2026, 2, 7))).toBe(6);
});

test.each(['2026-02-30', '2026-2-3', '26-02-03', '2026-02-03T00:00', 'tomorrow', ''])(
  '%s is no day',
  (text) => {
    expect(parseCivilDay(text)).toBeNull();
  },
);
