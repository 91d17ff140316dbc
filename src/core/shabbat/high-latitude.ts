import type { EpochMs } from '../time';
import { epochMs, MINUTE_MS } from '../time';
import type { Boundary } from './boundary';
import type { CivilDay } from './civil-day';
import type { Place } from './place';
import type { HighLatitudeRule } from './rules';
import { nightfall, type SunDay, solarMidnightAfter, sunDay } from './sun';
import { civilNoon } from './zone';

const NO_SUNSET = {
  polar_day: 'no sunset (polar day)',
  polar_night: 'no sunset (polar night)',
  normal: 'no sunset',
};

/** A civil day and its sun. */
export interface Evening {
  readonly day: CivilDay;
  readonly sun: SunDay;
}

/**
 * What stands in for the sunset of the eve. Under solar midnight, a polar day's sunset is its lowest sun, which its
 * sunsets run into as the season nears; a polar night's run into its highest, so the rest begins at solar noon.
 */
export function eveStandIn(eve: Evening, rule: HighLatitudeRule): Boundary {
  const { sun } = eve;
  if (rule.kind === 'solar_midnight' && sun.state === 'polar_night') {
    return { at: sun.transit, fallback: `${NO_SUNSET[sun.state]}: solar noon` };
  }
  return sunsetStandIn(eve, rule);
}

/** What stands in for the sunset of the last day: never earlier than the eve's would be. */
export function sunsetStandIn({ day, sun }: Evening, rule: HighLatitudeRule): Boundary {
  const missing = NO_SUNSET[sun.state];
  if (rule.kind === 'fixed_minutes') {
    const at = plusMinutes(sun.transit, rule.sunsetAfterNoon);
    return { at, fallback: `${missing}: ${rule.sunsetAfterNoon} minutes after solar noon` };
  }
  const carried = rule.kind === 'reference_city' ? carriedOver(sun, rule.city, day, null) : null;
  return carried === null ? midnight(sun, missing) : { at: carried, fallback: `${missing}: ${sunOf(rule)}` };
}

/** What stands in for a nightfall of `degrees`; `sunset` is the day's own or its stand-in, and is never undercut. */
export function nightfallStandIn(
  { day, sun }: Evening,
  degrees: number,
  rule: HighLatitudeRule,
  sunset: Boundary,
): Boundary {
  const missing = sunset.fallback === null ? `no ${degrees} degrees` : NO_SUNSET[sun.state];
  if (rule.kind === 'fixed_minutes') {
    const at = plusMinutes(sunset.at, rule.nightfallAfterSunset);
    return { at, fallback: `${missing}: ${rule.nightfallAfterSunset} minutes after sunset` };
  }
  const carried = rule.kind === 'reference_city' ? carriedOver(sun, rule.city, day, degrees) : null;
  const found =
    carried === null ? midnight(sun, missing) : { at: carried, fallback: `${missing}: ${sunOf(rule)}` };
  return { ...found, at: epochMs(Math.max(found.at, sunset.at)) };
}

function midnight(sun: SunDay, missing: string): Boundary {
  return { at: solarMidnightAfter(sun.transit), fallback: `${missing}: solar midnight` };
}

function sunOf(rule: HighLatitudeRule): string {
  return rule.kind === 'reference_city' ? `solar time of ${rule.city.name}` : 'solar midnight';
}

/** The reference city's sunset (or nightfall) of the same date, as long after this place's transit as after its own. */
function carriedOver(sun: SunDay, city: Place, day: CivilDay, degrees: number | null): EpochMs | null {
  const there = sunDay(civilNoon(day, city.zone), city);
  const event = degrees === null ? there.sunset : nightfall(there.transit, city, degrees);
  return event === null ? null : epochMs(sun.transit + event - there.transit);
}

function plusMinutes(time: EpochMs, minutes: number): EpochMs {
  return epochMs(Math.round(time + minutes * MINUTE_MS));
}
