import { err, ok, type Result } from '../result';
import { isKnownZone } from './zone';

/** A point of the Earth's surface, in degrees; north and east are positive. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** How the place became known. */
export type PlaceSource = 'default' | 'geolocation' | 'city' | 'coordinates' | 'device_zone';

/** Where the desk's user is; made by `validPlace` only, so that every place has a sun and a wall clock. */
export interface Place extends GeoPoint {
  readonly name: string;
  /** IANA name: the calendar and clock of the place, whatever the device's. */
  readonly zone: string;
  readonly source: PlaceSource;
}

/** Why a place was refused, with a sentence for the person who gave it. */
export interface PlaceError {
  readonly code: 'bad_latitude' | 'bad_longitude' | 'unknown_zone';
  readonly message: string;
}

/** The seed's place, until the user has named another. */
export const DEFAULT_PLACE: Place = {
  name: 'São Paulo',
  latitude: -23.5505,
  longitude: -46.6333,
  zone: 'America/Sao_Paulo',
  source: 'default',
};

/**
 * Checks a place before any calculation: the sun library takes a missing latitude for the Gulf of Guinea and one of
 * 91 degrees for a fact, and the zone library takes an empty zone for UTC.
 */
export function validPlace(place: Place): Result<Place, PlaceError> {
  const { latitude, longitude, zone } = place;
  if (!isWithin(latitude, 90)) {
    return refuse('bad_latitude', `The latitude must be a number from -90 to 90, not "${latitude}".`);
  }
  if (!isWithin(longitude, 180)) {
    return refuse('bad_longitude', `The longitude must be a number from -180 to 180, not "${longitude}".`);
  }
  if (typeof zone !== 'string' || !isKnownZone(zone)) {
    const advice = 'Give a name of the time-zone database, such as Asia/Jerusalem.';
    return refuse('unknown_zone', `This device knows no time zone "${zone}". ${advice}`);
  }
  return ok(place);
}

/** Great-circle distance in kilometres on a sphere of 6,371 km (haversine formula). */
export function distanceKm(a: GeoPoint, b: GeoPoint): number {
  const rad = Math.PI / 180;
  const dLat = ((b.latitude - a.latitude) * rad) / 2;
  const dLon = ((b.longitude - a.longitude) * rad) / 2;
  const cosines = Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad);
  const h = Math.sin(dLat) ** 2 + cosines * Math.sin(dLon) ** 2;
  return 2 * 6_371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

function isWithin(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit;
}

function refuse(code: PlaceError['code'], message: string): Result<Place, PlaceError> {
  return err({ code, message });
}
