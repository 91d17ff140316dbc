import { pauseOutcome } from '../../core/shabbat/pause-code';
import type { Schedule } from '../../core/shabbat/schedule';
import type { PauseSchedule } from './state';

/** The calendar's rests as the engine asks for them. */
export function restSchedule(schedule: Schedule): PauseSchedule {
  return { pauseAt: (time) => pauseOutcome(schedule.pauseAt(time)) };
}
