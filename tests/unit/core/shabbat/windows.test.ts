import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import zonePlaces from '../../../../src/adapters/place/zone-places.json';
import { civilDate, civilDay, civilDayOf, parseCivilDay } from '../../../../src/core/shabbat/civil-day';
import type { Place } from '../../../../src/core/shabbat/place';
import { DEFAULT_RULES, END_PRESETS, type PauseRules } from '../../../../src/core/shabbat/rules';
import { appliedEnd, appliedStart, type PauseWindow } from '../../../../src/core/shabbat/window';
import { windows, windowsOnDates } from '../../../../src/core/shabbat/windows';
import { civilNoon, isSkippedDay, zonedText } from '../../../../src/core/shabbat/zone';
import { DAY_MS, epochMs, MINUTE_MS } from '../../../../src/core/time';
import * as at from './known-places';

const RUNS = process.env['SUNDOWN_LONG'] === '1' ? 20_000 : 600;
const DEVICE_ZONE = process.env['TZ'];

afterEach(() => {
  if (DEVICE_ZONE === undefined) delete process.env['TZ'];
  else process.env['TZ'] = DEVICE_ZONE;
});

/** Places all over the Earth below 65 degrees, up to 2 degrees away from a zone's principal place. */
const places: fc.Arbitrary<Place> = fc
  .tuple(
    fc.constantFrom(...zonePlaces.places),
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.double({ min: -2, max: 2, noNaN: true }),
  )
  .map(([line, north, east]): Place => {
    const [zone = '', , latitude, longitude] = line.split(',');
    return {
      name: zone,
      latitude: Number(latitude) + north,
      longitude: Number(longitude) + east,
      zone,
      source: 'city',
    };
  })
  .filter(({ latitude, longitude }) => Math.abs(latitude) < 65 && Math.abs(longitude) <= 180);

const FIRST_SATURDAY = civilDayOf(1990, 1, 6);
const saturdays = fc.integer({ min: 0, max: 5_269 }).map((week) => civilDay(FIRST_SATURDAY + 7 * week));

const rules: fc.Arbitrary<PauseRules> = fc.record({
  bufferMinutes: fc.integer({ min: 0, max: 120 }),
  end: fc.constantFrom(...END_PRESETS),
  marginBefore: fc.integer({ min: 0, max: 180 }),
  marginAfter: fc.integer({ min: 0, max: 180 }),
  yomTov: fc.constantFrom('off' as const, 'israel' as const, 'diaspora' as const),
  highLatitude: fc.constantFrom<PauseRules['highLatitude']>(
    { kind: 'solar_midnight' },
    { kind: 'fixed_minutes', sunsetAfterNoon: 360, nightfallAfterSunset: 72 },
    { kind: 'reference_city', city: at.JERUSALEM },
  ),
});

/** The only window over the dates; throws where there is another number of them. */
function onlyWindow(place: Place, changed: Partial<PauseRules>, from: string, to = from): PauseWindow {
  const [first, last] = [parseCivilDay(from), parseCivilDay(to)];
  if (first === null || last === null) throw new Error(`No dates: ${from} ${to}`);
  const found = windowsOnDates(place, at.rulesWith(changed), first, last);
  const [window] = found;
  if (window === undefined || found.length > 1)
    throw new Error(`${found.length} windows from ${from} to ${to}`);
  return window;
}

/** The window's ends on the place's own clock, to the minute. */
function localEnds(window: PauseWindow, place: Place): string[] {
  return [window.start, window.end].map((time) => zonedText(time, place.zone).slice(0, 16));
}

test('Saturday’s civil noon lies in exactly one window, at any place below 65 degrees from 1990 to 2090', () => {
  fc.assert(
    fc.property(places, saturdays, rules, (place, saturday, by) => {
      const noon = civilNoon(saturday, place.zone);
      fc.pre(!isSkippedDay(saturday, noon, place.zone));
      const near = windows(place, by, epochMs(noon - 5 * DAY_MS), epochMs(noon + 5 * DAY_MS));
      return near.filter(({ start, end }) => start <= noon && noon <= end).length === 1;
    }),
    { seed: 1, numRuns: RUNS },
  );
});

test('windows are sorted, disjoint also as the desk keeps them, and the same however the time is cut', () => {
  fc.assert(
    fc.property(places, saturdays, rules, fc.nat(60), (place, saturday, by, cut) => {
      const from = epochMs(saturday * DAY_MS);
      const [middle, to] = [epochMs(from + cut * DAY_MS), epochMs(from + 60 * DAY_MS)];
      const whole = windows(place, by, from, to);
      const isApart = whole.every((window, index) => {
        const next = whole[index + 1];
        return window.start < window.end && (next === undefined || appliedEnd(window) < appliedStart(next));
      });
      const pieces = [...windows(place, by, from, middle), ...windows(place, by, middle, to)];
      const starts = new Set(pieces.map((window) => JSON.stringify(window)));
      return (
        isApart && whole.every((window) => starts.has(JSON.stringify(window))) && starts.size === whole.length
      );
    }),
    { seed: 2, numRuns: 150 },
  );
});

test('a longer buffer, wider margins and a later end never let the desk trade earlier or longer', () => {
  fc.assert(
    fc.property(places, saturdays, rules, (place, saturday, by) => {
      const noon = civilNoon(saturday, place.zone);
      const [tight] = windows(
        place,
        { ...DEFAULT_RULES, bufferMinutes: 0, highLatitude: by.highLatitude },
        noon,
        noon,
      );
      const [wide] = windows(place, { ...by, yomTov: 'off' }, noon, noon);
      return (
        tight === undefined || (wide !== undefined && wide.start <= tight.start && wide.end >= tight.end)
      );
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('windows do not depend on the zone of the device', () => {
  const from = at.instant('2025-01-01T00:00:00Z');
  const asked = [at.JERUSALEM, at.CAIRO, at.CHATHAM, at.NUUK, at.ADAK];
  const seen = ['UTC', 'Pacific/Apia', 'America/New_York', 'Africa/Cairo', 'Australia/Lord_Howe'].map(
    (zone) => {
      process.env['TZ'] = zone;
      const all = asked.map((place) =>
        windows(place, at.rulesWith({ yomTov: 'diaspora' }), from, epochMs(from + 400 * DAY_MS)),
      );
      return { offset: new Date(from).getTimezoneOffset(), all: JSON.stringify(all) };
    },
  );
  expect(new Set(seen.map(({ all }) => all)).size).toBe(1);
  expect(new Set(seen.map(({ offset }) => offset)).size).toBe(5);
});

test('both ends are rounded outward to whole minutes, and whole minutes stay', () => {
  const window = onlyWindow(at.JERUSALEM, {}, '2026-02-07');
  const exact = { ...window, start: epochMs(120_000), end: epochMs(180_000) };
  expect([appliedStart(exact), appliedEnd(exact)]).toEqual([120_000, 180_000]);
  expect(window.start - appliedStart(window)).toBeGreaterThanOrEqual(0);
  expect(window.start - appliedStart(window)).toBeLessThan(MINUTE_MS);
  expect(appliedEnd(window) % MINUTE_MS).toBe(0);
  expect(appliedEnd(window) - window.end).toBeLessThan(MINUTE_MS);
});

// To the minute as another ephemeris (astronomy-engine 2.1) and, where they list the place, the golden tables have it.
test.each([
  [
    'Cairo, where Friday 25 April 2025 began at 01:00',
    at.CAIRO,
    '2025-04-26',
    ['2025-04-25T19:10', '2025-04-26T19:29'],
  ],
  [
    'Cairo, whose summer time ended on the night of 30 October 2025',
    at.CAIRO,
    '2025-11-01',
    ['2025-10-31T16:50', '2025-11-01T17:07'],
  ],
  [
    'Jerusalem, whose summer time began on Friday 28 March 2025',
    at.JERUSALEM,
    '2025-03-29',
    ['2025-03-28T18:38', '2025-03-29T18:56'],
  ],
  [
    'Nuuk, whose summer time begins on Saturday evening',
    at.NUUK,
    '2026-03-28',
    ['2026-03-27T19:45', '2026-03-28T20:06'],
  ],
  [
    'Santiago, where Sunday 6 September 2026 begins at 01:00',
    at.SANTIAGO,
    '2026-09-05',
    ['2026-09-04T18:09', '2026-09-05T18:27'],
  ],
  [
    'Lord Howe, half an hour of summer time',
    at.LORD_HOWE,
    '2026-04-04',
    ['2026-04-03T17:59', '2026-04-04T18:16'],
  ],
  [
    'Kathmandu, three quarters of an hour off',
    at.KATHMANDU,
    '2026-01-03',
    ['2026-01-02T17:02', '2026-01-03T17:21'],
  ],
  ['Chatham, 13:45 ahead', at.CHATHAM, '2026-01-03', ['2026-01-02T20:58', '2026-01-03T21:16']],
  ['Apia, a day ahead of its sun', at.APIA, '2026-01-03', ['2026-01-02T18:40', '2026-01-03T18:59']],
  ['Kiritimati, 14 hours ahead', at.KIRITIMATI, '2026-01-03', ['2026-01-02T18:16', '2026-01-03T18:34']],
  ['Adak, the last to end it', at.ADAK, '2026-01-03', ['2026-01-02T17:30', '2026-01-03T17:49']],
  ['Fairbanks, sunset after midnight', at.FAIRBANKS, '2026-06-20', ['2026-06-20T00:29', '2026-06-21T00:47']],
  ['Reykjavík, sunset after midnight', at.REYKJAVIK, '2026-06-20', ['2026-06-19T23:45', '2026-06-21T00:03']],
])('%s', (_, place, saturday, ends) => {
  expect(localEnds(onlyWindow(place, {}, saturday), place)).toEqual(ends);
});

test('Stockholm in June: no 8.5 degrees, so the rest ends at solar midnight and says so', () => {
  const window = onlyWindow(at.STOCKHOLM, { end: { kind: 'degrees', degrees: 8.5 } }, '2026-06-20');
  expect(localEnds(window, at.STOCKHOLM)[1]).toBe('2026-06-21T00:49');
  expect(window.fallback).toBe('end: no 8.5 degrees: solar midnight');
});

test.each([at.TROMSO, at.LONGYEARBYEN])(
  '$name in June: from solar midnight to solar midnight, and it says so',
  (place) => {
    const window = onlyWindow(place, {}, '2026-06-20');
    expect(window.fallback).toBe('no sunset (polar day): solar midnight');
    expect(Math.abs(window.end - window.start - DAY_MS - 18 * MINUTE_MS)).toBeLessThan(MINUTE_MS);
  },
);

test.each([at.TROMSO, at.LONGYEARBYEN])(
  '$name in December: from solar noon to solar midnight, and it says so',
  (place) => {
    const window = onlyWindow(place, {}, '2026-12-19');
    expect(window.fallback).toBe(
      'start: no sunset (polar night): solar noon; end: no sunset (polar night): solar midnight',
    );
    expect(Math.abs(window.end - window.start - 1.5 * DAY_MS - 18 * MINUTE_MS)).toBeLessThan(MINUTE_MS);
  },
);

test('fixed minutes stand in for a sunset and a nightfall', () => {
  const highLatitude = { kind: 'fixed_minutes', sunsetAfterNoon: 360, nightfallAfterSunset: 72 } as const;
  const polar = onlyWindow(at.TROMSO, { highLatitude }, '2026-06-20');
  expect(polar.fallback).toBe('no sunset (polar day): 360 minutes after solar noon');
  expect(localEnds(polar, at.TROMSO)).toEqual(['2026-06-19T18:27', '2026-06-20T18:45']);
  const white = onlyWindow(
    at.STOCKHOLM,
    { highLatitude, end: { kind: 'degrees', degrees: 8.5 } },
    '2026-06-20',
  );
  expect(white.fallback).toBe('end: no 8.5 degrees: 72 minutes after sunset');
  expect(white.end).toBe(
    onlyWindow(at.STOCKHOLM, { end: { kind: 'minutes', minutes: 72 } }, '2026-06-20').end,
  );
});

test('a reference city lends its sun by solar time', () => {
  const highLatitude = { kind: 'reference_city', city: { ...at.OSLO, latitude: 55 } } as const;
  const polar = onlyWindow(at.TROMSO, { highLatitude, end: { kind: 'degrees', degrees: 8.5 } }, '2026-06-20');
  const there = onlyWindow(highLatitude.city, { end: { kind: 'degrees', degrees: 8.5 } }, '2026-06-20');
  expect(polar.fallback).toBe('no sunset (polar day): solar time of Oslo');
  // Solar noon in Tromsø comes 33 minutes before Oslo's.
  expect(Math.round((there.end - polar.end) / MINUTE_MS)).toBe(33);
});

test.each([
  ['two days of Yom Tov, then Shabbat', '2024-10-17', '2024-10-19', ['Sukkot I', 'Sukkot II', 'Shabbat']],
  ['Shabbat, then two days of Yom Tov', '2025-04-12', '2025-04-14', ['Shabbat', 'Pesach I', 'Pesach II']],
  [
    'Yom Tov on Friday into Shabbat that is Yom Tov',
    '2026-05-22',
    '2026-05-23',
    ['Shavuot I', 'Shabbat', 'Shavuot II'],
  ],
])('%s make one rest, which a second candle lighting does not split', (_, first, last, names) => {
  const window = onlyWindow(at.NEW_YORK, { yomTov: 'diaspora' }, first, last);
  expect([civilDate(window.firstDay), civilDate(window.lastDay)]).toEqual([first, last]);
  expect(window.names).toEqual(names);
  expect(window.kind).toBe('shabbat+yomtov');
});

test('Chol Hamoed trades, and Yom Tov too where it is not kept', () => {
  const cholHamoed = civilDayOf(2026, 4, 6);
  expect(windowsOnDates(at.JERUSALEM, at.rulesWith({ yomTov: 'israel' }), cholHamoed, cholHamoed)).toEqual(
    [],
  );
  const pesach = civilDayOf(2026, 4, 2);
  expect(windowsOnDates(at.JERUSALEM, at.rulesWith({ yomTov: 'off' }), pesach, pesach)).toEqual([]);
});

test('a Saturday that the place skipped still has a rest of a day, from Friday’s sunset', () => {
  // Kwajalein went from Friday 20 August 1993 to Sunday 22 August.
  const [window] = windows(
    at.KWAJALEIN,
    DEFAULT_RULES,
    at.instant('1993-08-21T12:00:00Z'),
    at.instant('1993-08-21T12:00:00Z'),
  );
  expect(window && localEnds(window, at.KWAJALEIN)).toEqual(['1993-08-20T18:47', '1993-08-22T19:04']);
});

test('the rest of a Saturday whose Friday was skipped begins on Thursday evening', () => {
  // Apia went from Thursday 29 December 2011 to Saturday 31 December.
  const window = onlyWindow(at.APIA, {}, '2011-12-31');
  expect(localEnds(window, at.APIA)).toEqual(['2011-12-29T19:39', '2011-12-31T19:57']);
});
