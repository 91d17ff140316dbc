import { DEFAULT_PLACE } from '../../core/shabbat/place';
import { type SunArc, sunArc } from '../../core/shabbat/sun-arc';
import type { PauseWindow } from '../../core/shabbat/window';
import { civilDayAt } from '../../core/shabbat/zone';
import { DAY_MS, type EpochMs, epochMs } from '../../core/time';
import type { EngineState } from '../engine/state';
import { heldView, restView } from '../view/rest-view';
import type { ShabbatView } from '../view/shabbat-view';
import { type DeskRun, shownIn } from './activity';
import type { ShabbatDesk } from './shabbat-desk';

/** Days of a month and a bit: "12 months" never ends short. */
const MONTH_DAYS = 31;

/** What the schedule goes by: the market's own time where one is played, else the machine's clock. */
export function scheduleTime(desk: ShabbatDesk, run: DeskRun | null): EpochMs | null {
  return run === null || desk.usesClock ? desk.now() : shownIn(run).state.time;
}

/** What the Shabbat card shows now. */
export function shabbatView(desk: ShabbatDesk, run: DeskRun | null): ShabbatView {
  const now = scheduleTime(desk, run);
  const { settings, problem } = desk;
  return {
    settings,
    problem,
    clock: run === null || desk.usesClock ? 'machine' : 'event',
    now,
    ...restsAround(desk, now, stateThatRests(run)),
    clockDisagreementMs: desk.disagreement(run && shownIn(run).state.time),
    clockJumpMs: desk.clockJump,
  };
}

/** The engine has seen no clock before a live run's first tick; until then the calendar knows better. */
function stateThatRests(run: DeskRun | null): EngineState | null {
  if (run === null || (run.kind === 'live' && run.run.state.time === null)) return null;
  return shownIn(run).state;
}

/** The engine knows the rest that it is in, which no change of settings ends; without a market the calendar does. */
function restsAround(
  desk: ShabbatDesk,
  now: EpochMs | null,
  state: EngineState | null,
): Pick<ShabbatView, 'resting' | 'next' | 'signalsPassedOver'> {
  if (now === null) return { resting: null, next: null, signalsPassedOver: 0 };
  const after = windowAfter(desk, now);
  const next = after && restView(after);
  if (state !== null) {
    const running = state.rest && state.schedule.running;
    const signalsPassedOver = state.rest?.signalsPassedOver ?? 0;
    return { resting: running && heldView(running), next, signalsPassedOver };
  }
  const window = desk.calendar.windowAt(now);
  return { resting: window && restView(window), next, signalsPassedOver: 0 };
}

/** The rests that touch the coming months. */
export function comingRests(desk: ShabbatDesk, now: EpochMs, months: number): PauseWindow[] {
  return desk.calendar.windowsBetween(now, epochMs(now + months * MONTH_DAYS * DAY_MS));
}

/** The same as the text of a calendar or a table; the export's own time is the schedule's. */
export async function exportRests(
  desk: ShabbatDesk,
  format: 'ics' | 'csv',
  now: EpochMs,
  months: number,
): Promise<string> {
  const windows = comingRests(desk, now, months);
  const place = desk.settings.place ?? DEFAULT_PLACE;
  if (format === 'ics') {
    const { windowsIcs } = await import('../../core/shabbat/export-ics');
    return windowsIcs(windows, place, now);
  }
  const { windowsCsv } = await import('../../core/shabbat/export-csv');
  return windowsCsv(windows, place.zone);
}

/** The sun over the place's day; null where no place is set. */
export function sunDay(desk: ShabbatDesk, now: EpochMs): SunArc | null {
  const { place } = desk.settings;
  if (place === null) return null;
  const windows = desk.calendar.windowsBetween(epochMs(now - DAY_MS), epochMs(now + DAY_MS));
  return sunArc(place, civilDayAt(now, place.zone), windows);
}

function windowAfter(desk: ShabbatDesk, now: EpochMs): PauseWindow | null {
  const at = desk.calendar.nextPause(now);
  return at === null ? null : desk.calendar.windowAt(at);
}
