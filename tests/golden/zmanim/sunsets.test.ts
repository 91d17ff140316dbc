import { describe, expect, test } from 'vitest';
import { addDays, type CivilDay, parseCivilDay } from '../../../src/core/shabbat/civil-day';
import type { Place } from '../../../src/core/shabbat/place';
import { nightfall, type SunDay, sunDay } from '../../../src/core/shabbat/sun';
import { civilNoon } from '../../../src/core/shabbat/zone';
import type { EpochMs } from '../../../src/core/time';
import { byCity, hasTable, instantOf, placeOf, type Row, readTable, type TableSource } from './tables';

const SECOND = 1_000;
const TABLE = 'sunsets.csv';

function sunOf(place: Place, day: CivilDay): SunDay & { nightfall: EpochMs | null } {
  const sun = sunDay(civilNoon(day, place.zone), place);
  return { ...sun, nightfall: nightfall(sun.transit, place, 8.5) };
}

function dayOf(row: Row): CivilDay {
  const day = parseCivilDay(row('date'));
  if (day === null) throw new Error(`No date in ${row('date')}`);
  return day;
}

/** Within five days of a change between normal days and polar day or night no library can be exact. */
function isNearPolarChange(place: Place, day: CivilDay): boolean {
  if (Math.abs(place.latitude) < 65) return false;
  const states = new Set<string>();
  for (let away = -5; away <= 5; away += 1) states.add(sunOf(place, addDays(day, away)).state);
  return states.size > 1;
}

/** Within five days of the season without 8.5 degrees the crossing grazes that depth. */
function isNearWhiteNight(place: Place, day: CivilDay): boolean {
  if (Math.abs(place.latitude) < 58) return false;
  const found = new Set<boolean>();
  for (let away = -5; away <= 5; away += 1) found.add(sunOf(place, addDays(day, away)).nightfall === null);
  return found.size > 1;
}

function toleranceAt(latitude: number): number {
  if (Math.abs(latitude) < 60) return 10 * SECOND;
  return Math.abs(latitude) < 66 ? 20 * SECOND : 120 * SECOND;
}

function stateOf(sun: ReturnType<typeof sunOf>): string {
  if (sun.sunset === null) return sun.state;
  return sun.nightfall === null ? 'no_8p5_night' : 'normal';
}

/** What disagrees between a row and our sun, as sentences; none is agreement. */
function disagreements(row: Row): string[] {
  const place = placeOf(row);
  const day = dayOf(row);
  const sun = sunOf(place, day);
  if (isNearPolarChange(place, day)) return [];
  const label = `${row('city')} ${row('date')}`;
  const wrong = stateOf(sun) === row('state') ? [] : [`${label}: ${stateOf(sun)} for ${row('state')}`];
  for (const [ours, column] of [
    [sun.sunset, 'sunset_utc'],
    [sun.nightfall, 'nightfall_8p5_utc'],
  ] as const) {
    const truth = instantOf(row, column);
    if (column === 'nightfall_8p5_utc' && isNearWhiteNight(place, day)) continue;
    if ((ours === null) !== (truth === null)) wrong.push(`${label}: ${column} exists in one only`);
    else if (ours !== null && truth !== null && Math.abs(ours - truth) > toleranceAt(place.latitude)) {
      wrong.push(`${label}: ${column} is off by ${(ours - truth) / SECOND} s`);
    }
  }
  return wrong;
}

describe.each<TableSource>(['short', 'full'])('the %s table of sunsets', (source) => {
  const rows = hasTable(source, TABLE) ? readTable(source, TABLE) : [];
  const cities = byCity(rows);

  test.skipIf(rows.length === 0)('holds at every place, day by day', () => {
    expect(rows.flatMap(disagreements)).toEqual([]);
    expect(cities.length).toBeGreaterThan(20);
  });
});
