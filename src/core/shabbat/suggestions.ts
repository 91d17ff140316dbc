import { distanceKm, type GeoPoint, type Place } from './place';
import { DEFAULT_RULES } from './rules';
import type { YomTovSchedule } from './yom-tov';

/** Towns whose custom of candle lighting is earlier than 18 minutes. */
const CUSTOMS: readonly { readonly centre: GeoPoint; readonly withinKm: number; readonly minutes: number }[] =
  [
    { centre: { latitude: 31.778, longitude: 35.2354 }, withinKm: 12, minutes: 40 }, // Jerusalem
    { centre: { latitude: 32.794, longitude: 34.9896 }, withinKm: 10, minutes: 30 }, // Haifa
  ];

/** Zones in which the calendar of the Land of Israel is the usual one. */
const ISRAEL_ZONES = new Set(['Asia/Jerusalem', 'Asia/Tel_Aviv', 'Israel', 'Asia/Hebron']);

/** Minutes before sunset to suggest at a place: Jerusalem 40, Haifa 30, else 18. The user decides. */
export function suggestedBuffer(place: GeoPoint): number {
  const custom = CUSTOMS.find(({ centre, withinKm }) => distanceKm(centre, place) <= withinKm);
  return custom?.minutes ?? DEFAULT_RULES.bufferMinutes;
}

/** Whose Yom Tov to suggest at a place; it is for a person to say whether Yom Tov is kept at all. */
export function suggestedYomTov(place: Place): Exclude<YomTovSchedule, 'off'> {
  return ISRAEL_ZONES.has(place.zone) ? 'israel' : 'diaspora';
}
