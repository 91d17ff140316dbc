import type { Brand } from '../brand';
import { DAY_MS } from '../time';

/** A date of the wall calendar, without a zone: whole days since 1970-01-01, proleptic Gregorian. */
export type CivilDay = Brand<number, 'CivilDay'>;

const THURSDAY = 4;
export const SATURDAY = 6;

/** Names a number as a civil day; the caller knows that it is an integer. */
export function civilDay(value: number): CivilDay {
  return value as CivilDay;
}

/** The civil day of a Gregorian year, month (1 to 12) and day of the month. */
export function civilDayOf(year: number, month: number, day: number): CivilDay {
  return civilDay(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** The day `count` days later, or earlier where it is negative. */
export function addDays(day: CivilDay, count: number): CivilDay {
  return civilDay(day + count);
}

/** 0 is Sunday, 6 is Saturday; 1970-01-01 was a Thursday. */
export function weekday(day: CivilDay): number {
  return (((day + THURSDAY) % 7) + 7) % 7;
}

/** `YYYY-MM-DD`. */
export function civilDate(day: CivilDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Reads `YYYY-MM-DD`; null where the text has another shape or names a day that no calendar has (2026-02-30). */
export function parseCivilDay(text: string): CivilDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const day = civilDayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return civilDate(day) === text ? day : null;
}
