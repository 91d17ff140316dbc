import { RestGuard } from '../../core/shabbat/rest-guard';
import { scheduleFor } from '../../core/shabbat/schedule-for';
import { engineParameters } from '../config/engine-parameters';
import { guardedSchedule, NO_SCHEDULE, type RestSchedule } from '../engine/rest-schedule';
import { Run, type RunSetup } from '../run/run';
import type { SessionRest, SessionStart } from './session-start';

/** A run that begins as the recorded session began; with the session's events it comes to the session's results. */
export function sessionRun(start: SessionStart, ports: Pick<RunSetup, 'digest' | 'commit'>): Run {
  return new Run({
    parameters: engineParameters(start.config),
    schedule: start.rest === null ? NO_SCHEDULE : sessionSchedule(start.rest),
    identity: start.identity,
    asksRiskService: start.config.risk_service_url !== null,
    ...(start.goOn === null ? {} : { goOn: start.goOn }),
    ...ports,
  });
}

/** The schedule of a session as it was when it began. The machine's clock is what the events were received at. */
function sessionSchedule({ settings, lastKnown, held }: SessionRest): RestSchedule {
  const { schedule } = scheduleFor(settings.place, settings.rules, lastKnown);
  const guard = new RestGuard(schedule, settings.place?.name ?? '', held);
  return guardedSchedule({ guard, schedule, settings, lastKnown, machineTime: (received) => received });
}
