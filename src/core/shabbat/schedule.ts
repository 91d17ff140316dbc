import { DAY_MS, type EpochMs, epochMs } from '../time';
import type { Boundaries } from './boundary';
import { NOT_PAUSED, PAUSED_SHABBAT, type PauseCode, pauseCode } from './pause-code';
import { EMPTY_TIMELINE, segmentAt, type Timeline, timelineOf } from './timeline';
import { appliedEnd, appliedStart, type PauseWindow } from './window';
import { windowsBetween } from './windows';
import type { YomTovSchedule } from './yom-tov';

/** What happens next to the desk: `at` is the first instant of the rest, or the last one. */
export interface ScheduleEvent {
  readonly kind: 'pause' | 'resume';
  readonly at: EpochMs;
  readonly window: PauseWindow;
}

/** A clock outside these is none: one that has lost its battery shows 1970 or 1980. */
const FIRST_INSTANT = Date.UTC(1990, 0, 1);
const LAST_INSTANT = Date.UTC(2150, 0, 1);

const PAST_MS = 8 * DAY_MS;
const AHEAD_MS = 60 * DAY_MS;

/** Whether an instant can be a clock's reading at all. */
export function isUsableClock(time: number): boolean {
  return time >= FIRST_INSTANT && time < LAST_INSTANT;
}

/**
 * The rests of one place under one set of rules, asked instant by instant. It computes some weeks of windows at a
 * time and remembers the segment of the last answer, so that `pauseAt` makes no object and mostly two comparisons.
 * Instants are integer milliseconds; all answers are those of the desk, rounded outward to whole minutes.
 */
export class Schedule {
  private readonly boundaries: Boundaries;
  private readonly yomTov: YomTovSchedule;
  private timeline: Timeline = EMPTY_TIMELINE;
  private from = Infinity;
  private to = -Infinity;
  private code: PauseCode = NOT_PAUSED;

  constructor(boundaries: Boundaries, yomTov: YomTovSchedule) {
    this.boundaries = boundaries;
    this.yomTov = yomTov;
  }

  /** What the desk does at an instant. A reading that is no clock's counts as Shabbat: nothing tells that it is not. */
  pauseAt(time: number): PauseCode {
    if (time >= this.from && time < this.to) return this.code;
    return this.find(time);
  }

  /** Whether the desk rests at an instant; both ends of a window are part of it. */
  isPaused(time: number): boolean {
    return this.pauseAt(time) !== NOT_PAUSED;
  }

  /** The window that holds an instant; null outside one, and where the reading is no clock's. */
  windowAt(time: number): PauseWindow | null {
    if (!isUsableClock(time)) return null;
    return (
      this.windowsNear(time).find((window) => appliedStart(window) <= time && appliedEnd(window) >= time) ??
      null
    );
  }

  /** The first instant of the next rest that begins after `time`; null where the reading is no clock's. */
  nextPause(time: number): EpochMs | null {
    const window = this.windowAfter(time);
    return window === null ? null : appliedStart(window);
  }

  /** The last instant of the rest that holds `time`, else of the next one; null where the reading is no clock's. */
  nextResume(time: number): EpochMs | null {
    const window = this.windowAt(time) ?? this.windowAfter(time);
    return window === null ? null : appliedEnd(window);
  }

  /** The end of the running rest, else the start of the next one; null where the reading is no clock's. */
  nextEvent(time: number): ScheduleEvent | null {
    const running = this.windowAt(time);
    if (running !== null) return { kind: 'resume', at: appliedEnd(running), window: running };
    const window = this.windowAfter(time);
    return window === null ? null : { kind: 'pause', at: appliedStart(window), window };
  }

  /** Whether a rest begins within `ms` after an instant that is outside one; makes no object. */
  pausesWithin(time: number, ms: number): boolean {
    return this.pauseAt(time) === NOT_PAUSED && this.to - time <= ms;
  }

  /** The windows with an instant from `from` to `to`, both included: for lists and exports. */
  windowsBetween(from: EpochMs, to: EpochMs): PauseWindow[] {
    return windowsBetween(this.boundaries, this.yomTov, from, to);
  }

  private windowAfter(time: number): PauseWindow | null {
    if (!isUsableClock(time)) return null;
    return this.windowsNear(time).find((window) => appliedStart(window) > time) ?? null;
  }

  private find(time: number): PauseCode {
    if (!isUsableClock(time)) return PAUSED_SHABBAT;
    if (segmentAt(this.timeline, time) < 0) this.recompute(time);
    const { bounds, codes } = this.timeline;
    const segment = segmentAt(this.timeline, time);
    this.from = bounds[segment] ?? Infinity;
    this.to = bounds[segment + 1] ?? -Infinity;
    this.code = pauseCode(codes[segment]);
    return this.code;
  }

  /** Windows that hold the running one, if any, and the next. */
  private windowsNear(time: number): readonly PauseWindow[] {
    const last = this.timeline.windows.at(-1);
    const reaches = segmentAt(this.timeline, time) >= 0 && last !== undefined && appliedStart(last) > time;
    if (!reaches) this.recompute(time);
    return this.timeline.windows;
  }

  private recompute(time: number): void {
    const from = epochMs(time - PAST_MS);
    this.timeline = timelineOf(this.windowsBetween(from, epochMs(time + AHEAD_MS)), from);
    this.from = Infinity;
    this.to = -Infinity;
  }
}
