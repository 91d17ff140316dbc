import { DAY_MS, type EpochMs, epochMs, MINUTE_MS } from '../time';
import type { Boundaries } from './boundary';
import { addDays, type CivilDay } from './civil-day';
import { solarMidnightAfter, sunDay } from './sun';
import { civilNoon, isKnownZone } from './zone';

/** What is left to go by when no place is valid: a zone, perhaps with a longitude, or nothing. */
export interface LastKnown {
  /** Of the last good place, else the device's; null or unknown to this machine: every zone of the Earth. */
  readonly zone: string | null;
  /** Degrees east; null where only a zone is known. */
  readonly longitude: number | null;
}

const HOUR_MS = 60 * MINUTE_MS;
/** Zones reach from 14 hours ahead of UTC (Kiritimati) to 12 behind. */
const FIRST_ZONE_AHEAD_MS = 14 * HOUR_MS;
const LAST_ZONE_BEHIND_MS = 12 * HOUR_MS;
/** No clock runs further ahead of the sun than Gambell's, Alaska, in July: solar midnight at 03:34, here 04:00. */
const NOON_TO_LATEST_SOLAR_MIDNIGHT_MS = 16 * HOUR_MS;

/**
 * Boundaries that rest too long rather than too little: from local noon on the eve to solar midnight on the last day.
 * Without a longitude, to 04:00, which no solar midnight passes; without a zone, from the first zone's noon to that
 * hour in the last zone.
 */
export function failClosedBoundaries(known: LastKnown): Boundaries {
  const { zone, longitude } = known;
  const isKnown = zone !== null && isKnownZone(zone);
  const fallback = isKnown ? `no valid place: zone ${zone}` : 'no valid place or zone: every zone';
  return {
    method: 'noon of the eve .. solar midnight',
    start: (first) => ({
      at: isKnown ? civilNoon(addDays(first, -1), zone) : firstNoon(addDays(first, -1)),
      fallback,
    }),
    turn: (day) => (isKnown ? midnight(day, zone, longitude) : lastMidnight(day)),
    end: (last) => ({ at: isKnown ? midnight(last, zone, longitude) : lastMidnight(last), fallback }),
  };
}

function midnight(day: CivilDay, zone: string, longitude: number | null): EpochMs {
  const noon = civilNoon(day, zone);
  if (longitude === null || !(Math.abs(longitude) <= 180))
    return epochMs(noon + NOON_TO_LATEST_SOLAR_MIDNIGHT_MS);
  return solarMidnightAfter(sunDay(noon, { latitude: 0, longitude }).transit);
}

function firstNoon(day: CivilDay): EpochMs {
  return epochMs(day * DAY_MS + DAY_MS / 2 - FIRST_ZONE_AHEAD_MS);
}

function lastMidnight(day: CivilDay): EpochMs {
  return epochMs(day * DAY_MS + DAY_MS / 2 + LAST_ZONE_BEHIND_MS + NOON_TO_LATEST_SOLAR_MIDNIGHT_MS);
}
