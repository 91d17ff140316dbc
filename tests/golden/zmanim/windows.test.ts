import { describe, expect, test } from 'vitest';
import { type CivilDay, civilDate, parseCivilDay } from '../../../src/core/shabbat/civil-day';
import type { Place } from '../../../src/core/shabbat/place';
import { DEFAULT_RULES, type PauseRules } from '../../../src/core/shabbat/rules';
import type { PauseWindow } from '../../../src/core/shabbat/window';
import { windowsOnDates } from '../../../src/core/shabbat/windows';
import type { EpochMs } from '../../../src/core/time';
import { byCity, hasTable, instantOf, placeOf, type Row, readTable } from './tables';

/** Tables whose rows of a city follow one another without a gap show also that we have no window too many. */
const TABLES = [
  { source: 'short', name: 'windows.csv', gapless: true },
  { source: 'short', name: 'windows-rare.csv', gapless: false },
  { source: 'full', name: 'windows.csv', gapless: true },
] as const;
const SECOND = 1_000;

function rulesOf(row: Row, end: PauseRules['end']): PauseRules {
  return { ...DEFAULT_RULES, end, yomTov: row('israel') === 'true' ? 'israel' : 'diaspora' };
}

function dayOf(row: Row, column: string): CivilDay {
  const day = parseCivilDay(row(column));
  if (day === null) throw new Error(`No date in ${row(column)}`);
  return day;
}

/** All our windows of the city, by first day, over the dates that its rows span. */
function ours(rows: readonly Row[], end: PauseRules['end']): PauseWindow[] {
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  return windowsOnDates(
    placeOf(first),
    rulesOf(first, end),
    dayOf(first, 'eve_date'),
    dayOf(last, 'last_date'),
  );
}

function shapeOf(window: PauseWindow): string {
  return [
    civilDate(window.firstDay),
    civilDate(window.lastDay),
    window.kind,
    window.days,
    window.names.join(' | '),
  ].join();
}

function shapeOfRow(row: Row): string {
  return [row('first_date'), row('last_date'), row('kind'), row('n_days'), row('names')].join();
}

/** How far an instant is off, in seconds over the tolerance; 0 where it is within, or where the row has none. */
function excess(place: Place, found: EpochMs, truth: EpochMs | null): number {
  if (truth === null || Math.abs(place.latitude) > 66) return 0;
  const tolerance = Math.abs(place.latitude) < 60 ? 10 * SECOND : 20 * SECOND;
  return Math.max(0, Math.abs(found - truth) - tolerance) / SECOND;
}

function flagsOf(row: Row): string[] {
  return row('flags').split(' ');
}

describe.each(TABLES)('the $source table $name', ({ source, name, gapless }) => {
  const rows = hasTable(source, name) ? readTable(source, name) : [];
  const cities = byCity(rows);

  test.skipIf(rows.length === 0)('has our windows, their days, kinds and names', () => {
    for (const [, cityRows] of cities) {
      const shapes = ours(cityRows, { kind: 'sunset' }).map(shapeOf);
      const listed = cityRows.map(shapeOfRow);
      expect(gapless ? shapes : shapes.filter((shape) => listed.includes(shape))).toEqual(listed);
    }
  });

  test.skipIf(rows.length === 0)('starts and ends at sunset within the tolerance', () => {
    for (const [city, cityRows] of cities) {
      const found = new Map(
        ours(cityRows, { kind: 'sunset' }).map((window) => [civilDate(window.firstDay), window]),
      );
      for (const row of cityRows) {
        const window = found.get(row('first_date'));
        const place = placeOf(row);
        const off = window && [
          excess(place, window.start, instantOf(row, 'start_utc')),
          excess(place, window.end, instantOf(row, 'end_sunset_utc')),
        ];
        expect(off, `${city} ${row('first_date')}`).toEqual([0, 0]);
      }
    }
  });

  test.skipIf(rows.length === 0)('ends at 8.5 degrees within the tolerance', () => {
    for (const [city, cityRows] of cities) {
      const end = { kind: 'degrees', degrees: 8.5 } as const;
      const found = new Map(ours(cityRows, end).map((window) => [civilDate(window.firstDay), window]));
      for (const row of cityRows) {
        const window = found.get(row('first_date'));
        const off = window && excess(placeOf(row), window.end, instantOf(row, 'end_8p5_utc'));
        expect(off, `${city} ${row('first_date')}`).toBe(0);
      }
    }
  });

  test.skipIf(rows.length === 0)('labels a window exactly where a sunset or a nightfall was missing', () => {
    for (const [city, cityRows] of cities) {
      const end = { kind: 'degrees', degrees: 8.5 } as const;
      const found = new Map(ours(cityRows, end).map((window) => [civilDate(window.firstDay), window]));
      for (const row of cityRows) {
        const missing = flagsOf(row).some((flag) => flag === 'no_start_sunset' || flag === 'no_8p5');
        const hasLabel = typeof found.get(row('first_date'))?.fallback === 'string';
        expect(hasLabel, `${city} ${row('first_date')}`).toBe(missing);
      }
    }
  });
});
