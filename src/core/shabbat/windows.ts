import { DAY_MS, type EpochMs } from '../time';
import type { Boundaries } from './boundary';
import { addDays, type CivilDay, civilDay } from './civil-day';
import { joinedWindows } from './join-windows';
import type { Place } from './place';
import { type RestDay, type RestRun, restRuns } from './rest-days';
import type { PauseRules } from './rules';
import { sunBoundaries } from './sun-boundaries';
import type { PauseWindow, WindowKind, WindowPart } from './window';
import type { YomTovSchedule } from './yom-tov';
import { civilDayAt } from './zone';

/** No window reaches further than this from the civil days, taken in UTC, that it is made of. */
const REACH_DAYS = 4;

/**
 * The rests of a place that have an instant from `from` to `to`, both included: sorted, disjoint, whole. The place
 * and the rules must be valid (`validPlace`, `validRules`).
 */
export function windows(place: Place, rules: PauseRules, from: EpochMs, to: EpochMs): PauseWindow[] {
  return windowsBetween(sunBoundaries(place, rules), rules.yomTov, from, to);
}

/** The rests that have an instant on one of the place's civil dates from `from` to `to`, both included. */
export function windowsOnDates(place: Place, rules: PauseRules, from: CivilDay, to: CivilDay): PauseWindow[] {
  const made = windowsOfDays(
    sunBoundaries(place, rules),
    rules.yomTov,
    addDays(from, -REACH_DAYS),
    addDays(to, REACH_DAYS),
  );
  return made.filter(
    ({ start, end }) => civilDayAt(end, place.zone) >= from && civilDayAt(start, place.zone) <= to,
  );
}

/** As `windows`, for any way to find the boundaries. */
export function windowsBetween(
  boundaries: Boundaries,
  yomTov: YomTovSchedule,
  from: EpochMs,
  to: EpochMs,
): PauseWindow[] {
  const first = civilDay(Math.floor(from / DAY_MS) - REACH_DAYS);
  const last = civilDay(Math.floor(to / DAY_MS) + REACH_DAYS);
  return windowsOfDays(boundaries, yomTov, first, last).filter(
    ({ start, end }) => end >= from && start <= to,
  );
}

function windowsOfDays(
  boundaries: Boundaries,
  yomTov: YomTovSchedule,
  first: CivilDay,
  last: CivilDay,
): PauseWindow[] {
  return joinedWindows(restRuns(first, last, yomTov).map((run) => windowOf(run, boundaries)));
}

function windowOf(run: RestRun, boundaries: Boundaries): PauseWindow {
  const lastDay = addDays(run[0].day, run.length - 1);
  const start = boundaries.start(run[0].day);
  const end = boundaries.end(lastDay);
  return {
    start: start.at,
    end: end.at,
    kind: kindOf(run),
    days: run.length,
    firstDay: run[0].day,
    lastDay,
    names: run.flatMap(namesOf),
    method: boundaries.method,
    fallback: fallbackText(start.fallback, end.fallback),
    parts: run.map(
      (rest): WindowPart => ({
        kind: rest.shabbat ? 'shabbat' : 'yom_tov',
        until: rest.day === lastDay ? end.at : boundaries.turn(rest.day),
      }),
    ),
  };
}

function kindOf(run: RestRun): WindowKind {
  const hasYomTov = run.some(({ yomTov }) => yomTov !== null);
  if (!run.some(({ shabbat }) => shabbat)) return 'yomtov';
  return hasYomTov ? 'shabbat+yomtov' : 'shabbat';
}

function namesOf({ shabbat, yomTov }: RestDay): string[] {
  return [...(shabbat ? ['Shabbat'] : []), ...(yomTov === null ? [] : [yomTov])];
}

function fallbackText(start: string | null, end: string | null): string | null {
  if (start === end) return start;
  return [start && `start: ${start}`, end && `end: ${end}`].filter((text) => text !== null).join('; ');
}
