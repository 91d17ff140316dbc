import { expect, test } from 'vitest';
import { civilDate, civilDayOf, weekday } from '../../../../src/core/shabbat/civil-day';
import { hebrewYearAt, isLeapYear, roshHashana } from '../../../../src/core/shabbat/hebrew-year';

const YEARS = Array.from({ length: 6_000 }, (_, index) => index + 1);

test('5786 began on 23 September 2025', () => {
  expect(civilDate(roshHashana(5786))).toBe('2025-09-23');
});

test('no year begins on a Sunday, Wednesday or Friday', () => {
  expect([...new Set(YEARS.map((year) => weekday(roshHashana(year))))].toSorted((a, b) => a - b)).toEqual([
    1, 2, 4, 6,
  ]);
});

test('a common year has 353 to 355 days and a leap year 383 to 385', () => {
  const lengths = (isLeap: boolean): number[] => {
    const years = YEARS.filter((year) => isLeapYear(year) === isLeap);
    return [...new Set(years.map((year) => roshHashana(year + 1) - roshHashana(year)))].toSorted(
      (a, b) => a - b,
    );
  };
  expect(lengths(false)).toEqual([353, 354, 355]);
  expect(lengths(true)).toEqual([383, 384, 385]);
});

test('19 years of a cycle hold seven leap years', () => {
  const leap = YEARS.slice(0, 19).filter(isLeapYear);
  expect(leap).toEqual([3, 6, 8, 11, 14, 17, 19]);
});

test('the year at a day changes on 1 Tishrei', () => {
  expect(hebrewYearAt(civilDayOf(2025, 9, 22))).toBe(5785);
  expect(hebrewYearAt(civilDayOf(2025, 9, 23))).toBe(5786);
  expect(hebrewYearAt(civilDayOf(2026, 1, 1))).toBe(5786);
});
