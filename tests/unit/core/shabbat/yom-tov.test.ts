import { expect, test } from 'vitest';
import { addDays, type CivilDay, civilDate, civilDayOf } from '../../../../src/core/shabbat/civil-day';
import { yomTovDays, type YomTovSchedule } from '../../../../src/core/shabbat/yom-tov';

/** Hebrew dates of Yom Tov as Intl names its months; the day of the month in the Hebrew calendar. */
const BOTH: Record<string, readonly number[]> = { Tishri: [1, 2, 10, 15, 22], Nisan: [15, 21], Sivan: [6] };
const DIASPORA_MORE: Record<string, readonly number[]> = { Tishri: [16, 23], Nisan: [16, 22], Sivan: [7] };

const FIRST = civilDayOf(1900, 1, 1);
const LAST = civilDayOf(2100, 12, 31);

const HEBREW = new Intl.DateTimeFormat('en-u-ca-hebrew', { timeZone: 'UTC', month: 'long', day: 'numeric' });

function hebrewDate(day: CivilDay): { month: string; dayOfMonth: number } {
  const parts = HEBREW.formatToParts(day * 86_400_000);
  const text = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { month: text('month'), dayOfMonth: Number(text('day')) };
}

function byIntl(schedule: YomTovSchedule): string[] {
  const days: string[] = [];
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    const { month, dayOfMonth } = hebrewDate(day);
    const more = schedule === 'diaspora' ? DIASPORA_MORE[month] : undefined;
    if (BOTH[month]?.includes(dayOfMonth) === true || more?.includes(dayOfMonth) === true)
      days.push(civilDate(day));
  }
  return days;
}

test.each(['israel', 'diaspora'] as const)(
  'Yom Tov in %s agrees with Intl on every day of 1900 to 2100',
  (schedule) => {
    const ours = yomTovDays(FIRST, LAST, schedule).map(({ day }) => civilDate(day));
    expect(ours).toEqual(byIntl(schedule));
  },
);

test('the days of 2026 in the diaspora, by name', () => {
  const days = yomTovDays(civilDayOf(2026, 1, 1), civilDayOf(2026, 12, 31), 'diaspora');
  expect(days.map(({ day, name }) => `${civilDate(day)} ${name}`)).toEqual([
    '2026-04-02 Pesach I',
    '2026-04-03 Pesach II',
    '2026-04-08 Pesach VII',
    '2026-04-09 Pesach VIII',
    '2026-05-22 Shavuot I',
    '2026-05-23 Shavuot II',
    '2026-09-12 Rosh Hashana 5787',
    '2026-09-13 Rosh Hashana II',
    '2026-09-21 Yom Kippur',
    '2026-09-26 Sukkot I',
    '2026-09-27 Sukkot II',
    '2026-10-03 Shmini Atzeret',
    '2026-10-04 Simchat Torah',
  ]);
});

test('the days of 2026 in Israel, by name', () => {
  const days = yomTovDays(civilDayOf(2026, 1, 1), civilDayOf(2026, 12, 31), 'israel');
  expect(days.map(({ name }) => name)).toEqual([
    'Pesach I',
    'Pesach VII',
    'Shavuot',
    'Rosh Hashana 5787',
    'Rosh Hashana II',
    'Yom Kippur',
    'Sukkot I',
    'Shmini Atzeret',
  ]);
});

test('without Yom Tov there are none', () => {
  expect(yomTovDays(FIRST, LAST, 'off')).toEqual([]);
});
