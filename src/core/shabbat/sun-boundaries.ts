import { DAY_MS, type EpochMs, epochMs, MINUTE_MS } from '../time';
import type { Boundaries, Boundary } from './boundary';
import { addDays, type CivilDay } from './civil-day';
import { endRuleText } from './end-rule-text';
import { eveStandIn, nightfallStandIn, sunsetStandIn } from './high-latitude';
import type { Place } from './place';
import type { PauseRules } from './rules';
import { nightfall, type SunDay, sunDay } from './sun';
import { civilNoon, isSkippedDay } from './zone';

/** Boundaries by the sun of a valid place: from minutes before the eve's sunset to the end rule on the last day. */
export function sunBoundaries(place: Place, rules: PauseRules): Boundaries {
  return {
    method: `sunset - ${rules.bufferMinutes} min .. ${endRuleText(rules.end)}`,
    start: (first) => {
      const eve = eveSunset(place, rules, addDays(first, -1));
      return shifted(eve, -rules.bufferMinutes - rules.marginBefore);
    },
    turn: (day) => lastSunset(sunDay(restNoon(day, place.zone), place), day, rules).at,
    end: (last) => shifted(endOf(place, rules, last), rules.marginAfter),
  };
}

function eveSunset(place: Place, rules: PauseRules, eve: CivilDay): Boundary {
  const sun = sunDay(civilNoon(eve, place.zone), place);
  return sun.sunset === null ? eveStandIn(sun, eve, rules.highLatitude) : { at: sun.sunset, fallback: null };
}

function endOf(place: Place, rules: PauseRules, last: CivilDay): Boundary {
  const { end, highLatitude } = rules;
  const sun = sunDay(restNoon(last, place.zone), place);
  const sunset = lastSunset(sun, last, rules);
  if (end.kind !== 'degrees') return shifted(sunset, end.kind === 'minutes' ? end.minutes : 0);
  const night = nightfall(sun.transit, place, end.degrees);
  if (night !== null) return { at: night, fallback: null };
  return nightfallStandIn(sun, last, end.degrees, highLatitude, sunset);
}

function lastSunset(sun: SunDay, day: CivilDay, rules: PauseRules): Boundary {
  return sun.sunset === null
    ? sunsetStandIn(sun, day, rules.highLatitude)
    : { at: sun.sunset, fallback: null };
}

/**
 * The noon of a rest day. Where the place skipped that date at the date line the noon is the following one, so that
 * the rest still lasts a day; an eve that was skipped is the day before it, as `civilNoon` answers.
 */
function restNoon(day: CivilDay, zone: string): EpochMs {
  const noon = civilNoon(day, zone);
  return isSkippedDay(day, noon, zone) ? epochMs(noon + DAY_MS) : noon;
}

function shifted(boundary: Boundary, minutes: number): Boundary {
  return { ...boundary, at: epochMs(Math.round(boundary.at + minutes * MINUTE_MS)) };
}
