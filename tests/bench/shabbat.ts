import { DEFAULT_PLACE } from '../../src/core/shabbat/place';
import { DEFAULT_RULES, type PauseRules } from '../../src/core/shabbat/rules';
import { Schedule } from '../../src/core/shabbat/schedule';
import { sunBoundaries } from '../../src/core/shabbat/sun-boundaries';
import { windows } from '../../src/core/shabbat/windows';
import { DAY_MS, epochMs } from '../../src/core/time';

/** The costliest rules: Yom Tov of the diaspora and nightfall by degrees. */
const RULES: PauseRules = { ...DEFAULT_RULES, yomTov: 'diaspora', end: { kind: 'degrees', degrees: 8.5 } };
const YEAR_MS = 365 * DAY_MS;
const FROM = Date.UTC(2026, 0, 1);
const ROUNDS = 101;

export interface ShabbatFigures {
  /** Milliseconds for the windows of a year, the median of several years. */
  readonly windows_year_ms: number;
  /** The same for the first year in the process, time-zone tables and compilation included. */
  readonly windows_first_year_ms: number;
  /** Nanoseconds per question, asked at ticks 100 ms apart over 40 days: 6 rests, computed on the way. */
  readonly is_paused_ns: number;
}

/** The schedule's figures; `ticks` questions are asked for the last one. Run it alone: the first year is cold. */
export function benchShabbat(ticks: number): ShabbatFigures {
  const years = Array.from({ length: ROUNDS }, (_, year) =>
    timed(() => yearFrom(FROM + (year % 20) * YEAR_MS)),
  );
  const [first = NaN] = years;
  const median = years.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
  const asking = timed(() => ask(ticks));
  return {
    windows_year_ms: rounded(median),
    windows_first_year_ms: rounded(first),
    is_paused_ns: rounded((asking * 1e6) / ticks),
  };
}

function yearFrom(from: number): number {
  return windows(DEFAULT_PLACE, RULES, epochMs(from), epochMs(from + YEAR_MS)).length;
}

function ask(ticks: number): number {
  const schedule = new Schedule(sunBoundaries(DEFAULT_PLACE, RULES), RULES.yomTov);
  let paused = 0;
  for (let tick = 0; tick < ticks; tick += 1) paused += schedule.pauseAt(FROM + tick * 100);
  return paused;
}

function timed(work: () => number): number {
  const before = performance.now();
  const result = work();
  const spent = performance.now() - before;
  if (result <= 0) throw new Error('The schedule found no rest');
  return spent;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
