import { guardedSchedule, type RestSchedule } from '../../src/app/engine/rest-schedule';
import { DEFAULT_PLACE, type Place } from '../../src/core/shabbat/place';
import { RestGuard } from '../../src/core/shabbat/rest-guard';
import { DEFAULT_RULES, type PauseRules } from '../../src/core/shabbat/rules';
import type { Schedule } from '../../src/core/shabbat/schedule';
import { scheduleFor } from '../../src/core/shabbat/schedule-for';
import { DEFAULT_SETTINGS, type ShabbatSettings } from '../../src/core/shabbat/settings';
import { appliedEnd, appliedStart } from '../../src/core/shabbat/window';
import { type EpochMs, epochMs } from '../../src/core/time';

/** The rests of a place under rules. */
export function scheduleOf(place: Place = DEFAULT_PLACE, rules: PauseRules = DEFAULT_RULES): Schedule {
  return scheduleFor(place, rules, { zone: place.zone, longitude: place.longitude }).schedule;
}

/** First and last instant of a rest as the desk keeps it. */
export interface RestSpan {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** The rest of a place that holds an instant, which there must be one. */
export function restAround(iso: string, place: Place = DEFAULT_PLACE, rules = DEFAULT_RULES): RestSpan {
  const window = scheduleOf(place, rules).windowAt(Date.parse(iso));
  if (window === null) throw new Error(`no rest at ${iso}`);
  return { start: appliedStart(window), end: appliedEnd(window) };
}

/** The Shabbat of 10 August 2024 in São Paulo, 17:29 on Friday to 17:49 on Saturday by the wall clock there. */
export const SHABBAT = restAround('2024-08-10T12:00:00Z');

/** The default settings with some of them changed. */
export function settingsWith(changed: Partial<ShabbatSettings>): ShabbatSettings {
  return { ...DEFAULT_SETTINGS, ...changed };
}

/** A schedule of the engine under a guard of its own; event time alone counts unless a machine's time is given. */
export function restsUnder(
  settings: ShabbatSettings = DEFAULT_SETTINGS,
  machineTime: (received: EpochMs) => EpochMs | null = () => null,
): RestSchedule {
  const place = settings.place ?? DEFAULT_PLACE;
  const schedule = scheduleOf(place, settings.rules);
  const guard = new RestGuard(schedule, place.name);
  return guardedSchedule({ guard, schedule, settings, lastKnown: place, machineTime });
}

/** An instant so many milliseconds away from another. */
export function later(time: EpochMs, ms: number): EpochMs {
  return epochMs(time + ms);
}
