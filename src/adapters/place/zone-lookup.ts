import tzlookup from '@photostructure/tz-lookup';
import { type GeoPoint } from '../../core/shabbat/place';
import { isKnownZone, offsetMinutes } from '../../core/shabbat/zone';
import type { EpochMs } from '../../core/time';
import { nearestPlace } from './place-list';

/** The zone of a point, as far as an offline table can tell. */
export interface FoundZone {
  /** IANA name, known to this machine. */
  readonly zone: string;
  /** Where the table and the nearest listed place are a date apart: the user must say which. Else empty. */
  readonly doubtful: readonly string[];
}

/** At a listed place its own zone is right; the table is coarse on small islands. */
const AT_LISTED_PLACE_KM = 15;
const HALF_DAY_MINUTES = 12 * 60;

/**
 * The zone of a point by a compressed table of the zones' borders. It errs near borders, which moves clocks but not
 * windows: a sunset depends on the point, and the zone only says to which date it belongs. So only near the date
 * line, where the table and the nearest listed place name different dates, does the answer matter and is it doubted.
 * `at` is any instant; the point must be a valid one.
 */
export function zoneOf(point: GeoPoint, at: EpochMs): FoundZone {
  const { place, km } = nearestPlace(point);
  const looked = tzlookup(point.latitude, point.longitude);
  if (!isKnownZone(looked)) return { zone: place.zone, doubtful: [] };
  const apart = Math.abs(offsetMinutes(at, looked) - offsetMinutes(at, place.zone));
  if (apart <= HALF_DAY_MINUTES) return { zone: looked, doubtful: [] };
  if (km <= AT_LISTED_PLACE_KM) return { zone: place.zone, doubtful: [] };
  return { zone: looked, doubtful: [looked, place.zone] };
}
