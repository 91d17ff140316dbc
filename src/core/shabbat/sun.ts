import { getPosition, getTimes } from 'suncalc';
import { DAY_MS, type EpochMs, epochMs, MINUTE_MS } from '../time';
import type { GeoPoint } from './place';
import { fallingRoot, lowestPoint } from './root';

/** What the sun does on one civil day of a place. */
export interface SunDay {
  /** The sun's highest point nearest to 12:00 of the civil day. */
  readonly transit: EpochMs;
  /** The upper limb leaves the horizon at sea level; it may be after midnight. Null where there is none. */
  readonly sunset: EpochMs | null;
  readonly state: SunState;
}

/** `polar_day`: the sun does not set; `polar_night`: it does not rise. */
export type SunState = 'normal' | 'polar_day' | 'polar_night';

/** The sun's centre at sunset, degrees: 34' of refraction and 16' of its radius. */
const SUNSET_ALTITUDE = -0.833;
/** What suncalc adds to every altitude below the horizon (Meeus 16.4 at 0 degrees), degrees. */
const REFRACTION_BELOW_HORIZON = 0.483_96;
/** The lowest sun comes 12 h after the transit; where the declination changes fast, some minutes off. */
const HALF_DAY_MS = DAY_MS / 2;
const GRAZING_MS = 10 * MINUTE_MS;
/** The accuracy of the sun's position (Meeus, chapter 25), degrees: a sun that stops so short has arrived. */
const POSITION_ACCURACY = 0.01;

/**
 * The sun of a civil day. `noon` is 12:00 local civil time (see `civilNoon`): the library rounds it to the nearest
 * transit, which is the day's; an event belongs to the day from its transit to 12 h 10 min later.
 *
 * Source: Meeus, Astronomical Algorithms, chapters 15 and 25, as suncalc 2.0.2 implements them. Against an
 * ephemeris it errs by 2 s on average and 9 s at most below 60 degrees of latitude.
 */
export function sunDay(noon: EpochMs, at: GeoPoint): SunDay {
  const transit = epochMs(getTimes(new Date(noon), at.latitude, at.longitude).solarNoon.getTime());
  const sunset = descentTo(SUNSET_ALTITUDE, transit, at);
  if (sunset !== null) return { transit, sunset, state: 'normal' };
  const isUp = trueAltitude(transit, at) > SUNSET_ALTITUDE;
  return { transit, sunset, state: isUp ? 'polar_day' : 'polar_night' };
}

/** The instant after a transit at which the sun's centre is `degrees` below the horizon, without refraction; or null. */
export function nightfall(transit: EpochMs, at: GeoPoint, degrees: number): EpochMs | null {
  return descentTo(-degrees, transit, at);
}

/** The sun's lowest point after the day's transit, within some minutes. */
export function solarMidnightAfter(transit: EpochMs): EpochMs {
  return epochMs(transit + HALF_DAY_MS);
}

/** Degrees of the sun's centre above the horizon as seen, refraction included. */
export function apparentAltitude(time: number, at: GeoPoint): number {
  return getPosition(new Date(time), at.latitude, at.longitude).altitude;
}

/**
 * Where the sun comes down to an altitude. The library's own answer is not asked: it decides by the declination at
 * transit whether there is one, and so finds nightfalls that are none, and misses some, at the edge of white nights.
 */
function descentTo(altitude: number, transit: EpochMs, at: GeoPoint): EpochMs | null {
  const above = (time: number): number => trueAltitude(time, at) - altitude;
  const midnight = transit + HALF_DAY_MS;
  if (above(transit) <= 0) return null;
  if (above(midnight) <= 0) return epochMs(Math.round(fallingRoot(above, transit, midnight)));
  const lowest = lowestPoint(above, midnight - GRAZING_MS, midnight + GRAZING_MS);
  const least = above(lowest);
  if (least > POSITION_ACCURACY) return null;
  return epochMs(Math.round(least > 0 ? lowest : fallingRoot(above, transit, lowest)));
}

/** Exact below the horizon; above it too high by less than the refraction there, which changes no sign below it. */
function trueAltitude(time: number, at: GeoPoint): number {
  return apparentAltitude(time, at) - REFRACTION_BELOW_HORIZON;
}
