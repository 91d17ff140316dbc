import { type CivilDay, civilDay, civilDayOf } from './civil-day';

/*
 * The fixed Hebrew calendar as Maimonides gives it (Kiddush HaChodesh, chapters 6 to 8): the mean conjunction
 * (molad) of Tishrei, counted in parts of an hour, and four postponements. Nothing is looked up.
 */

const PARTS_PER_HOUR = 1_080;
const PARTS_PER_DAY = 24 * PARTS_PER_HOUR;
/** A mean month: 29 days, 12 hours, 793 parts. */
const PARTS_PER_MONTH = 29 * PARTS_PER_DAY + 12 * PARTS_PER_HOUR + 793;
/** BaHaRaD, the molad of year 1: Monday (day 1 of a count that starts on a Sunday), 5 hours, 204 parts after 18:00. */
const FIRST_MOLAD = PARTS_PER_DAY + 5 * PARTS_PER_HOUR + 204;
/** The Sunday on which that count starts: 1 Tishrei of year 1 was Monday, 7 September 3761 BCE (Gregorian). */
const COUNT_START = civilDayOf(-3760, 9, 6);

const [SUNDAY, MONDAY, TUESDAY, WEDNESDAY, FRIDAY] = [0, 1, 2, 3, 5];

/** Whether the Hebrew year has 13 months: years 3, 6, 8, 11, 14, 17 and 19 of the 19-year cycle. */
export function isLeapYear(year: number): boolean {
  return (7 * year + 1) % 19 < 7;
}

/** The civil day of 1 Tishrei of a Hebrew year, 1 or later; the day itself begins at the sunset before. */
export function roshHashana(year: number): CivilDay {
  const molad = FIRST_MOLAD + Math.floor((235 * year - 234) / 19) * PARTS_PER_MONTH;
  const day = Math.floor(molad / PARTS_PER_DAY);
  return civilDay(COUNT_START + day + postponement(year, day % 7, molad % PARTS_PER_DAY));
}

/** The Hebrew year whose 1 Tishrei is the last one on or before the civil day. */
export function hebrewYearAt(day: CivilDay): number {
  const near = new Date(day * 86_400_000).getUTCFullYear() + 3761;
  return roshHashana(near) <= day ? near : near - 1;
}

/** Days by which 1 Tishrei comes after its molad: molad zaken, GaTaRaD, BeTUTeKaPoT, then lo ADU. */
function postponement(year: number, weekday: number, parts: number): number {
  if (isGatarad(year, weekday, parts)) return 2;
  if (isBetutakpat(year, weekday, parts)) return 1;
  const days = parts >= 18 * PARTS_PER_HOUR ? 1 : 0;
  return days + (isAdu((weekday + days) % 7) ? 1 : 0);
}

/** Lo ADU rosh: the year never begins on a Sunday, Wednesday or Friday. */
function isAdu(weekday: number): boolean {
  return weekday === SUNDAY || weekday === WEDNESDAY || weekday === FRIDAY;
}

/** A common year with its molad on Tuesday at 9 h 204 p or later would have 356 days: it begins on Thursday. */
function isGatarad(year: number, weekday: number, parts: number): boolean {
  return weekday === TUESDAY && parts >= 9 * PARTS_PER_HOUR + 204 && !isLeapYear(year);
}

/** A molad on Monday at 15 h 589 p or later after a leap year would leave that year 382 days: Tuesday. */
function isBetutakpat(year: number, weekday: number, parts: number): boolean {
  return weekday === MONDAY && parts >= 15 * PARTS_PER_HOUR + 589 && isLeapYear(year - 1);
}
