import { type GeoPoint, type Place, validPlace } from '../../../core/shabbat/place';
import type { EpochMs } from '../../../core/time';
import { words } from '../../words/words';
import type { PlaceFinder } from '../services';
import type { Draft } from './draft';
import { numberIn } from './read-draft';

/** Within this distance a point is called by the listed place. */
const AT_PLACE_KM = 5;
const NEAR_PLACE_KM = 60;

/** A point as a place: called by what lies near it, in the zone that the table has for it. */
export function foundPlace(
  places: PlaceFinder,
  point: GeoPoint,
  source: 'geolocation' | 'coordinates',
  now: EpochMs,
): { readonly place: Place; readonly doubtful: readonly string[] } {
  const { zone, doubtful } = places.zoneOf(point, now);
  return { place: { ...point, name: nameOf(places, point), zone, source }, doubtful };
}

/** The form's coordinates; null while they are none. */
export function pointIn(draft: Draft): GeoPoint | null {
  const point = { latitude: numberIn(draft.latitude), longitude: numberIn(draft.longitude) };
  return validPlace({ ...point, name: '', zone: 'UTC', source: 'coordinates' }).ok ? point : null;
}

function nameOf(places: PlaceFinder, point: GeoPoint): string {
  const { name, km } = places.nearest(point);
  if (km <= AT_PLACE_KM) return name;
  if (km <= NEAR_PLACE_KM) return words.restSettings.near(Math.round(km), name);
  return `${point.latitude}, ${point.longitude}`;
}
