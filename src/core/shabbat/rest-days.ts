import { addDays, type CivilDay, SATURDAY, weekday } from './civil-day';
import { type YomTovSchedule, yomTovDays } from './yom-tov';

/** A civil day on which the desk rests; it begins at the sunset of the day before. */
export interface RestDay {
  readonly day: CivilDay;
  readonly shabbat: boolean;
  /** The name of the Yom Tov, or null. */
  readonly yomTov: string | null;
}

/** Consecutive rest days: at least one, at most three with the fixed calendar. */
export type RestRun = readonly [RestDay, ...RestDay[]];

/** The longest run that the calendar makes: two days of Yom Tov beside a Shabbat. */
const LONGEST_RUN = 3;

/** The whole runs of rest days that have a day from one civil day to another, both included, in order. */
export function restRuns(from: CivilDay, to: CivilDay, schedule: YomTovSchedule): RestRun[] {
  const runs: [RestDay, ...RestDay[]][] = [];
  for (const rest of restDays(addDays(from, -LONGEST_RUN), addDays(to, LONGEST_RUN), schedule)) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.day === rest.day - 1) run.push(rest);
    else runs.push([rest]);
  }
  return runs.filter((run) => run[0].day <= to && run[0].day + run.length > from);
}

function restDays(from: CivilDay, to: CivilDay, schedule: YomTovSchedule): RestDay[] {
  const names = new Map(yomTovDays(from, to, schedule).map(({ day, name }) => [day, name]));
  const days: RestDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const shabbat = weekday(day) === SATURDAY;
    const yomTov = names.get(day) ?? null;
    if (shabbat || yomTov !== null) days.push({ day, shabbat, yomTov });
  }
  return days;
}
