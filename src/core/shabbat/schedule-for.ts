import { failClosedBoundaries, type LastKnown } from './fail-closed';
import { type Place, validPlace } from './place';
import { type PauseRules, validRules } from './rules';
import { Schedule } from './schedule';
import { sunBoundaries } from './sun-boundaries';

/** A schedule and, where it is the fail-closed one, what a person must do to have the real one. */
export interface ChosenSchedule {
  readonly schedule: Schedule;
  /** Null where the place and the rules hold. */
  readonly problem: string | null;
}

/**
 * The schedule of a place under rules, or the one that fails closed where either is missing or refused: from noon on
 * the eve to solar midnight of this place, else of the last known one or the device's zone. Yom Tov stays as asked.
 */
export function scheduleFor(place: Place | null, rules: PauseRules, lastKnown: LastKnown): ChosenSchedule {
  const refusal = placeRefusal(place);
  if (place === null || refusal !== null)
    return closed(refusal ?? 'No place is set.', lastKnown, rules, 'Set your place.');
  const checked = validRules(rules);
  if (checked.ok) return { schedule: new Schedule(sunBoundaries(place, rules), rules.yomTov), problem: null };
  return closed(checked.error.message, place, rules, 'Mend the rules.');
}

function placeRefusal(place: Place | null): string | null {
  if (place === null) return null;
  const checked = validPlace(place);
  return checked.ok ? null : checked.error.message;
}

function closed(why: string, known: LastKnown, rules: PauseRules, remedy: string): ChosenSchedule {
  const schedule = new Schedule(failClosedBoundaries(known), rules.yomTov);
  const rest = 'Until then the desk rests from noon on the eve to solar midnight on the last day.';
  return { schedule, problem: `${why} ${remedy} ${rest}` };
}
