import type { Place } from '../../core/shabbat/place';

/** A place of the offline list. */
export interface ListedPlace {
  readonly name: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  /** IANA name. */
  readonly zone: string;
  /** A Jewish community, put before the principal place of a zone in a search. */
  readonly isCommunity: boolean;
  /** Other names by which it is looked for. */
  readonly aliases: readonly string[];
}

/** The place as the schedule wants it; it still goes through `validPlace`, since a device may lack its zone. */
export function placeOfListed(listed: ListedPlace): Place {
  const { name, country, latitude, longitude, zone } = listed;
  return { name: `${name}, ${country}`, latitude, longitude, zone, source: 'city' };
}
