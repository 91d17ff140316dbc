import type { GeoPoint, Place } from '../../core/shabbat/place';
import type { EpochMs } from '../../core/time';
import { placeOfListed } from './listed-place';
import { nearestPlace, searchPlaces } from './place-list';
import { type FoundZone, zoneOf } from './zone-lookup';

/** The list of places and the table of zones, as the page loads them when they are first needed. */
export const placeFinder = {
  /** Places for what was typed, the likeliest first; of several called the same, the first. */
  search(query: string, limit: number): readonly Place[] {
    const found = searchPlaces(query, 2 * limit).map(placeOfListed);
    const first = new Map(found.toReversed().map((place) => [place.name, place]));
    return found.filter((place) => first.get(place.name) === place).slice(0, limit);
  },
  /** The listed place nearest to a point, and how far off it is. */
  nearest(point: GeoPoint): { readonly name: string; readonly km: number } {
    const { place, km } = nearestPlace(point);
    return { name: placeOfListed(place).name, km };
  },
  zoneOf: (point: GeoPoint, at: EpochMs): FoundZone => zoneOf(point, at),
};
