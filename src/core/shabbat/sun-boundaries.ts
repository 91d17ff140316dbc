import { DAY_MS, type EpochMs, epochMs, MINUTE_MS } from '../time';
import type { Boundaries, Boundary } from './boundary';
import { addDays, type CivilDay } from './civil-day';
import { endRuleText } from './end-rule-text';
import { type Evening, eveStandIn, nightfallStandIn, sunsetStandIn } from './high-latitude';
import type { Place } from './place';
import type { PauseRules } from './rules';
import { nightfall, sunDay } from './sun';
import { civilNoon, isSkippedDay } from './zone';

/** Boundaries by the sun of a valid place: from minutes before the eve's sunset to the end rule on the last day. */
export function sunBoundaries(place: Place, rules: PauseRules): Boundaries {
  return {
    method: `sunset - ${rules.bufferMinutes} min .. ${endRuleText(rules.end)}`,
    start: (first) => {
      const eve = eveSunset(place, rules, addDays(first, -1));
      return shifted(eve, -rules.bufferMinutes - rules.marginBefore);
    },
    turn: (day) => sunsetOf(eveningOf(place, day), rules).at,
    end: (last) => shifted(endOf(place, rules, last), rules.marginAfter),
  };
}

function eveSunset(place: Place, rules: PauseRules, day: CivilDay): Boundary {
  const sun = sunDay(civilNoon(day, place.zone), place);
  if (sun.sunset !== null) return { at: sun.sunset, fallback: null };
  return eveStandIn({ day, sun }, rules.highLatitude);
}

function eveningOf(place: Place, day: CivilDay): Evening {
  return { day, sun: sunDay(restNoon(day, place.zone), place) };
}

function sunsetOf(evening: Evening, rules: PauseRules): Boundary {
  const { sunset } = evening.sun;
  return sunset === null ? sunsetStandIn(evening, rules.highLatitude) : { at: sunset, fallback: null };
}

function endOf(place: Place, rules: PauseRules, last: CivilDay): Boundary {
  const { end } = rules;
  const evening = eveningOf(place, last);
  const sunset = sunsetOf(evening, rules);
  if (end.kind !== 'degrees') return shifted(sunset, end.kind === 'minutes' ? end.minutes : 0);
  const night = nightfall(evening.sun.transit, place, end.degrees);
  if (night !== null) return { at: night, fallback: null };
  return nightfallStandIn(evening, end.degrees, rules.highLatitude, sunset);
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
