import { type EpochMs, epochMs, MINUTE_MS } from '../time';
import type { CivilDay } from './civil-day';

/** What a window holds. */
export type WindowKind = 'shabbat' | 'yomtov' | 'shabbat+yomtov';

/** What a single instant of a window is, for a tick's outcome: Shabbat where both fall on one day. */
export type PauseKind = 'shabbat' | 'yom_tov';

/** A stretch of a window that is of one kind, up to and including `until`. */
export interface WindowPart {
  readonly kind: PauseKind;
  readonly until: EpochMs;
}

/** One rest of the desk: consecutive days of Shabbat and Yom Tov, from the eve to the end of the last day. */
export interface PauseWindow {
  /** Exact to the millisecond that the sun library gives; both ends are part of the rest. */
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly kind: WindowKind;
  /** Civil days of rest, 1 to 3 unless windows had to be joined. */
  readonly days: number;
  readonly firstDay: CivilDay;
  readonly lastDay: CivilDay;
  /** In the order of the days; on one day Shabbat comes before Yom Tov. */
  readonly names: readonly string[];
  readonly method: string;
  /** What stood in for a sunset, a nightfall or a place; null where nothing did. */
  readonly fallback: string | null;
  readonly parts: readonly WindowPart[];
}

/**
 * The rest as the desk keeps it: rounded outward to whole minutes, which covers the sun library's error of seconds.
 * A window that begins and ends on whole minutes stays as it is.
 */
export function appliedStart(window: PauseWindow): EpochMs {
  return epochMs(Math.floor(window.start / MINUTE_MS) * MINUTE_MS);
}

/** The last instant of the rest as the desk keeps it; see `appliedStart`. */
export function appliedEnd(window: PauseWindow): EpochMs {
  return epochMs(Math.ceil(window.end / MINUTE_MS) * MINUTE_MS);
}
