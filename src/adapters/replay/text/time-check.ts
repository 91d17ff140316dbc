import { type Fault, fault, quoted } from '../import-error';

const YEAR_2000 = Date.UTC(2000, 0, 1);
const YEAR_2100 = Date.UTC(2100, 0, 1);

/** A time in milliseconds since 1970 between the years 2000 and 2100; anything else is another unit or a mistake. */
export function isPlausibleTime(milliseconds: number): boolean {
  return milliseconds >= YEAR_2000 && milliseconds < YEAR_2100;
}

/** Why `value`, named `what`, is no time. */
export function timeFault(what: string, value: unknown, unit = 'milliseconds'): Fault {
  const range = `a whole number of ${unit} since 1970, of the years 2000 to 2099`;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return fault('bad_time', `${what} ${quoted(shown)} is not ${range}`);
}
