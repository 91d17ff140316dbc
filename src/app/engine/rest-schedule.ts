import type { LastKnown } from '../../core/shabbat/fail-closed';
import type { HeldRest } from '../../core/shabbat/held-rest';
import { pauseOutcome } from '../../core/shabbat/pause-code';
import type { RestGuard } from '../../core/shabbat/rest-guard';
import { scheduleFor } from '../../core/shabbat/schedule-for';
import type { Schedule } from '../../core/shabbat/schedule';
import type { ShabbatSettings } from '../../core/shabbat/settings';
import { type EpochMs, MINUTE_MS } from '../../core/time';

/** The word of a rest as a tick's outcome. */
export type RestOutcome = 'paused_shabbat' | 'paused_yom_tov';

/** When the desk rests by itself; asked at every tick, so it must answer without work. */
export interface RestSchedule {
  /**
   * The rest that holds at an event of `time`, or null. `received` is the machine's clock when the event came; a replay's
   * schedule does not look at it.
   */
  pauseAt(time: EpochMs, received: EpochMs): RestOutcome | null;
  /** The rest that holds since the last question; null outside one. */
  readonly running: HeldRest | null;
  /** Whether a rest is so near that positions are to be closed and none opened; asked outside rests only. */
  closesAt(time: EpochMs): boolean;
  /** Whether trading waits for the user after a rest. */
  readonly resumesByHand: boolean;
  /** The schedule under other settings, which takes the place of this one; a running rest is kept. */
  under(settings: ShabbatSettings): RestSchedule;
  /** A schedule in the same state that goes its own way: a look back must not move the rests of the run. */
  fork(): RestSchedule;
}

/** A desk without a schedule: replays, where it is switched off. */
export const NO_SCHEDULE: RestSchedule = {
  pauseAt: () => null,
  running: null,
  closesAt: () => false,
  resumesByHand: false,
  under: () => NO_SCHEDULE,
  fork: () => NO_SCHEDULE,
};

/** What a run's rests are kept by. */
export interface GuardedRests {
  readonly guard: RestGuard;
  /** The rests under `settings`. */
  readonly schedule: Schedule;
  readonly settings: ShabbatSettings;
  /** What is gone by where the settings name no place. */
  readonly lastKnown: LastKnown;
  /**
   * What the machine's clock says besides event time: what the event was received at where the desk is live, null where
   * only the market's own time counts.
   */
  readonly machineTime: (received: EpochMs) => EpochMs | null;
}

/** The calendar's rests under the user's settings. */
export function guardedSchedule(rests: GuardedRests): RestSchedule {
  const { guard, schedule, machineTime } = rests;
  const { openPositions, resume } = rests.settings;
  const closingMs = openPositions.kind === 'flatten' ? openPositions.minutesBefore * MINUTE_MS : 0;
  return {
    pauseAt: (time, received) => pauseOutcome(guard.pauseAt(time, machineTime(received))),
    get running() {
      return guard.running;
    },
    closesAt: (time) => closingMs > 0 && schedule.pausesWithin(time, closingMs),
    resumesByHand: resume === 'by_hand',
    under: (settings) => guardedSchedule(restsUnder(rests, settings)),
    fork: () => guardedSchedule({ ...rests, guard: guard.fork() }),
  };
}

function restsUnder(rests: GuardedRests, settings: ShabbatSettings): GuardedRests {
  const { place, rules } = settings;
  const lastKnown = place ?? rests.lastKnown;
  const { schedule } = scheduleFor(place, rules, lastKnown);
  rests.guard.follow(schedule, place?.name ?? '');
  return { ...rests, schedule, settings, lastKnown };
}
