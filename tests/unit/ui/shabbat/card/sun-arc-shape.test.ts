import { expect, test } from 'vitest';
import { civilDay } from '../../../../../src/core/shabbat/civil-day';
import { DEFAULT_PLACE } from '../../../../../src/core/shabbat/place';
import { arcPosition, sunArc } from '../../../../../src/core/shabbat/sun-arc';
import { DAY_MS, epochMs } from '../../../../../src/core/time';
import {
  altitudeAt,
  altitudeY,
  arcShape,
  restStretches,
} from '../../../../../src/ui/shabbat/card/sun-arc-shape';
import { dayTicks } from '../../../../../src/ui/shabbat/card/day-ticks';
import { END, START } from '../some-rest';

const FRIDAY = civilDay(Date.UTC(2026, 2, 6) / DAY_MS);
const ARC = sunArc(DEFAULT_PLACE, FRIDAY, []);
const FIELD = { width: 400, height: 80 };

test('a higher sun is drawn higher', () => {
  expect(altitudeY(ARC, 30, FIELD)).toBeLessThan(altitudeY(ARC, 0, FIELD));
});

test('the arc stays in its field', () => {
  const heights = [...ARC.altitudes].map((altitude) => altitudeY(ARC, altitude, FIELD));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...heights)).toBeLessThanOrEqual(FIELD.height);
});

test('the path goes from edge to edge', () => {
  const { path } = arcShape(ARC, FIELD);
  expect(path).toMatch(/^M0\.0,/);
  expect(path).toMatch(/L400\.0,[\d.]+$/);
});

test("the sun's centre is within its own width of the horizon at sunset", () => {
  const position = arcPosition(ARC, ARC.sunset ?? epochMs(0));
  expect(Math.abs(altitudeAt(ARC, position))).toBeLessThan(0.54);
});

test('the running rest is drawn even where the schedule knows none', () => {
  const stretches = restStretches(ARC, { start: START, end: END });
  expect(stretches).toHaveLength(1);
  expect(stretches[0]?.from).toBeCloseTo(arcPosition(ARC, START), 9);
  expect(stretches[0]?.to).toBe(1);
});

test('the running rest and the schedule make one stretch where they overlap', () => {
  const arc = { ...ARC, rests: [{ from: 0.5, to: 0.8 }] };
  const until = { start: arc.from + 0.7 * DAY_MS, end: arc.from + 0.9 * DAY_MS };
  expect(restStretches(arc, until)).toEqual([{ from: 0.5, to: expect.closeTo(0.9, 9) }]);
});

test('a rest of another day is not drawn', () => {
  expect(restStretches(ARC, { start: END + DAY_MS, end: END + 2 * DAY_MS })).toEqual([]);
});

test.each(['America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Chatham'])(
  'the hours of %s are on the axis',
  (zone) => {
    const ticks = dayTicks(START, zone);
    expect(ticks.map(({ text }) => text).toSorted()).toEqual(['06:00', '12:00', '18:00']);
    expect(ticks.every(({ position }) => position >= 0 && position <= 1)).toBe(true);
  },
);
