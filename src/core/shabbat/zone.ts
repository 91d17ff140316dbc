import { fromZonedTime } from 'date-fns-tz';
import type { EpochMs } from '../time';
import { DAY_MS, epochMs } from '../time';
import { addDays, type CivilDay, civilDate, civilDay } from './civil-day';

/** Names only: an offset like `+03:00` would pass Intl and knows no summer time. */
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;
const formatters = new Map<string, Intl.DateTimeFormat>();
/** Milliseconds by which a zone was ahead of UTC when its noon was last looked for. */
const lastOffsets = new Map<string, number>();

/** Whether this machine's time-zone tables know the IANA name. Empty text, offsets and other shapes are unknown. */
export function isKnownZone(zone: string): boolean {
  if (!ZONE_NAME.test(zone)) return false;
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant of 12:00 local civil time of a day. Noon is asked for because it exists on every day in every zone;
 * midnight does not (Cairo, Santiago). Throws where the zone is unknown: validate the place first.
 *
 * A day that the place never had (Apia 2011-12-30, Kwajalein 1993-08-21) answers with the noon of the day before.
 */
export function civilNoon(day: CivilDay, zone: string): EpochMs {
  const local = day * DAY_MS + DAY_MS / 2;
  const guess = epochMs(local - (lastOffsets.get(zone) ?? 0));
  // Offsets rarely change: confirming the last one costs a sixth of finding it.
  if (lastOffsets.has(zone) && localAsUtc(guess, zone) === local) return guess;
  const noon = fromZonedTime(`${civilDate(day)}T12:00:00`, zone).getTime();
  if (Number.isNaN(noon)) throw new RangeError(`No civil noon: ${civilDate(day)} in the zone "${zone}"`);
  lastOffsets.set(zone, local - noon);
  return epochMs(noon);
}

/** The wall calendar's date at an instant, in the zone. */
export function civilDayAt(time: EpochMs, zone: string): CivilDay {
  return civilDay(Math.floor(localAsUtc(time, zone) / DAY_MS));
}

/** Minutes by which the zone's wall clock is ahead of UTC at an instant. */
export function offsetMinutes(time: EpochMs, zone: string): number {
  return Math.round((localAsUtc(time, zone) - time) / 60_000);
}

/** `YYYY-MM-DDTHH:MM:SS+HH:MM`: an instant as the zone's wall clock shows it, to the nearest second. */
export function zonedText(time: EpochMs, zone: string): string {
  const nearest = epochMs(Math.round(time / 1_000) * 1_000);
  const offset = offsetMinutes(nearest, zone);
  const local = new Date(nearest + offset * 60_000).toISOString().slice(0, 19);
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** Whether the place skipped this day, whose `civilNoon` is `noon`, when it moved across the date line. */
export function isSkippedDay(day: CivilDay, noon: EpochMs, zone: string): boolean {
  const offset = day * DAY_MS + DAY_MS / 2 - noon;
  // Only a zone that came out 12 hours ahead of UTC or more can have moved that far.
  return offset >= DAY_MS / 2 && noon === civilNoon(addDays(day, -1), zone);
}

/** The wall clock's reading at an instant, taken as if it were UTC, to the second. */
function localAsUtc(time: EpochMs, zone: string): number {
  // `en-US` writes 2/7/2026, 12:00:00; taking that apart costs a third of formatToParts.
  const [month = NaN, day = NaN, year = NaN, hour = NaN, minute = NaN, second = NaN] =
    formatterOf(zone).format(time).match(/\d+/g)?.map(Number) ?? [];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}
