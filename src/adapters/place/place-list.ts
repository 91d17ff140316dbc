import { distanceKm, type GeoPoint } from '../../core/shabbat/place';
import { communities } from './communities';
import type { ListedPlace } from './listed-place';
import table from './zone-places.json';

/*
 * The offline list of places: main Jewish communities, and the principal place of every zone of every country as the
 * time-zone database has them (zone.tab, public domain; written by scripts/zone-places.ts).
 */

const COUNTRIES: ReadonlyMap<string, string> = new Map(Object.entries(table.countries));
const ZONE_PLACES = table.places.map(zonePlace);
const PLACES: readonly ListedPlace[] = [...communities(), ...ZONE_PLACES];

/** Every place of the list, communities first. */
export function allPlaces(): readonly ListedPlace[] {
  return PLACES;
}

/**
 * Places for a search as a person types it: every word must begin a word of the name, country or other names,
 * whatever its case and accents. Names that begin with the query come first, then communities; at most `limit`.
 */
export function searchPlaces(query: string, limit = 12): ListedPlace[] {
  const words = plain(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return PLACES.slice(0, limit);
  const found = PLACES.filter((place) => words.every((word) => ` ${searchText(place)}`.includes(` ${word}`)));
  const isNamed = (place: ListedPlace): number => (plain(place.name).startsWith(words.join(' ')) ? 0 : 1);
  return found.toSorted((a, b) => isNamed(a) - isNamed(b)).slice(0, limit);
}

/** The listed place nearest to a point. */
export function nearestPlace(point: GeoPoint): { readonly place: ListedPlace; readonly km: number } {
  let nearest: { place: ListedPlace; km: number } | null = null;
  for (const place of PLACES) {
    const km = distanceKm(point, place);
    if (nearest === null || km < nearest.km) nearest = { place, km };
  }
  if (nearest === null) throw new Error('The list of places is empty');
  return nearest;
}

/** The principal place of a zone, for a device whose zone is all that is known; null where the list has none. */
export function placeOfZone(zone: string): ListedPlace | null {
  return ZONE_PLACES.find((place) => place.zone === zone) ?? null;
}

function zonePlace(line: string): ListedPlace {
  const [zone = '', country = '', latitude = '', longitude = ''] = line.split(',');
  return {
    name: (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '),
    country: COUNTRIES.get(country) ?? country,
    latitude: Number(latitude),
    longitude: Number(longitude),
    zone,
    isCommunity: false,
    aliases: [zone.replaceAll(/[/_]/g, ' ')],
  };
}

function searchText({ name, country, aliases }: ListedPlace): string {
  return plain([name, country, ...aliases].join(' '));
}

/** Lower case without accents, apostrophes and punctuation, words one space apart. */
function plain(text: string): string {
  const bare = text.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '');
  return bare
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
