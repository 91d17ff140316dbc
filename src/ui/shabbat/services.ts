import type { GeoPoint, Place } from '../../core/shabbat/place';
import type { Result } from '../../core/result';
import type { EpochMs } from '../../core/time';
import type { DeskApi } from '../../app/contract';
import type { SaveFile } from '../models/files-model';

/** Why the device does not tell where it is. */
export type PositionRefusal = 'denied' | 'unavailable' | 'timeout' | 'unsupported';

/** The offline list of places and the table of zones, as the settings use them. */
export interface PlaceFinder {
  /** Places for what was typed, the likeliest first. */
  search(query: string, limit: number): readonly Place[];
  /** The listed place nearest to a point. */
  nearest(point: GeoPoint): { readonly name: string; readonly km: number };
  /** The zone of a point; where `doubtful` has names, the user must say which of them it is. */
  zoneOf(point: GeoPoint, at: EpochMs): { readonly zone: string; readonly doubtful: readonly string[] };
}

/** What the rest's part of the page needs of the browser. */
export interface ShabbatServices {
  /** IANA name of the device's own zone. */
  readonly deviceZone: string;
  /** Loads the list of places, which comes with the app. */
  readonly loadPlaces: () => Promise<PlaceFinder>;
  /** Asks the device where it is; only ever called from the user's own gesture. */
  readonly devicePosition: () => Promise<Result<GeoPoint, { readonly code: PositionRefusal }>>;
  readonly saveFile: SaveFile;
}

/** What the sheets of the rest ask of the desk and of the browser. */
export interface RestPorts {
  readonly desk: DeskApi<File>;
  readonly services: ShabbatServices;
}
