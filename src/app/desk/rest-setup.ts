import type { LastKnown } from '../../core/shabbat/fail-closed';
import type { HeldRest } from '../../core/shabbat/held-rest';
import { RestGuard } from '../../core/shabbat/rest-guard';
import type { Schedule } from '../../core/shabbat/schedule';
import { scheduleFor } from '../../core/shabbat/schedule-for';
import type { ShabbatSettings } from '../../core/shabbat/settings';
import { guardedSchedule, type RestSchedule } from '../engine/rest-schedule';

/** A run's schedule, and the calendar behind it for whoever shows what comes. */
export interface RestSetup {
  readonly rest: RestSchedule;
  readonly calendar: Schedule;
  /** What a person must do to have the real schedule, where the one that fails closed stands in. */
  readonly problem: string | null;
}

/** The schedule of a new run under the user's settings; `held` is a rest that was running before a restart. */
export function restSetup(
  settings: ShabbatSettings,
  lastKnown: LastKnown,
  live: { readonly usesClock: boolean; readonly held: HeldRest | null },
): RestSetup {
  const { schedule, problem } = scheduleFor(settings.place, settings.rules, lastKnown);
  const guard = new RestGuard(schedule, settings.place?.name ?? '', live.held);
  const rest = guardedSchedule(guard, schedule, settings, live.usesClock);
  return { rest, calendar: schedule, problem };
}
