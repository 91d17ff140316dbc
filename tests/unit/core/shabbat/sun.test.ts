import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDay, civilDayOf } from '../../../../src/core/shabbat/civil-day';
import { apparentAltitude, nightfall, sunDay } from '../../../../src/core/shabbat/sun';
import { civilNoon, zonedText } from '../../../../src/core/shabbat/zone';
import { epochMs } from '../../../../src/core/time';
import { FAIRBANKS, LONGYEARBYEN, REYKJAVIK, STOCKHOLM, TROMSO } from './known-places';

const HOUR = 3_600_000;
const points = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const noons = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) }).map(epochMs);

test('a sunset comes after its transit and at most 12 hours and 10 minutes later', () => {
  fc.assert(
    fc.property(noons, points, (noon, at) => {
      const { transit, sunset } = sunDay(noon, at);
      return sunset === null || (sunset > transit && sunset <= transit + 12 * HOUR + 600_000);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('the transit is the one nearest to the noon that was given', () => {
  fc.assert(
    fc.property(
      noons,
      points,
      (noon, at) => Math.abs(sunDay(noon, at).transit - noon) <= 12 * HOUR + 20 * 60_000,
    ),
    { seed: 1, numRuns: 300 },
  );
});

test('at sunset the sun’s centre stands where the definition has it', () => {
  fc.assert(
    fc.property(noons, points, (noon, at) => {
      fc.pre(Math.abs(at.latitude) < 60);
      const { sunset } = sunDay(noon, at);
      // Refraction as the library adds it at and below the horizon.
      return sunset !== null && Math.abs(apparentAltitude(sunset, at) - (-0.833 + 0.484)) < 1e-4;
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('more degrees below the horizon come later', () => {
  fc.assert(
    fc.property(noons, points, (noon, at) => {
      fc.pre(Math.abs(at.latitude) < 58);
      const { transit, sunset } = sunDay(noon, at);
      const [medium, small] = [nightfall(transit, at, 7.083), nightfall(transit, at, 8.5)];
      return sunset !== null && medium !== null && small !== null && sunset < medium && medium < small;
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('in Fairbanks and Reykjavík the sun of 20 June sets after midnight', () => {
  const day = civilDayOf(2026, 6, 20);
  const setsAt = (place: typeof FAIRBANKS): string => {
    const { sunset } = sunDay(civilNoon(day, place.zone), place);
    return sunset === null ? 'never' : zonedText(sunset, place.zone).slice(0, 13);
  };
  expect(setsAt(FAIRBANKS)).toBe('2026-06-21T00');
  expect(setsAt(REYKJAVIK)).toBe('2026-06-21T00');
});

test('Stockholm’s night of 20 June has no 8.5 degrees', () => {
  const { transit, sunset } = sunDay(civilNoon(civilDayOf(2026, 6, 20), STOCKHOLM.zone), STOCKHOLM);
  expect(sunset).not.toBeNull();
  expect(nightfall(transit, STOCKHOLM, 8.5)).toBeNull();
});

test.each([TROMSO, LONGYEARBYEN])('in $name the sun stays up in June and down in December', (place) => {
  const stateOn = (month: number): string =>
    sunDay(civilNoon(civilDayOf(2026, month, 20), place.zone), place).state;
  expect([stateOn(6), stateOn(12)]).toEqual(['polar_day', 'polar_night']);
});

test('polar states change with the season only, without a lone day between', () => {
  const states: string[] = [];
  for (let day: number = civilDayOf(2026, 1, 1); day < civilDayOf(2027, 1, 1); day += 1) {
    const { state } = sunDay(civilNoon(civilDay(day), TROMSO.zone), TROMSO);
    if (states.at(-1) !== state) states.push(state);
  }
  expect(states).toEqual(['polar_night', 'normal', 'polar_day', 'normal', 'polar_night']);
});
