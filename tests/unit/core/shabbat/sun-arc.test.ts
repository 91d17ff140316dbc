import { expect, test } from 'vitest';
import { civilDayOf } from '../../../../src/core/shabbat/civil-day';
import { DEFAULT_RULES } from '../../../../src/core/shabbat/rules';
import { arcPosition, type SunArc, sunArc } from '../../../../src/core/shabbat/sun-arc';
import { appliedStart } from '../../../../src/core/shabbat/window';
import { windowsOnDates } from '../../../../src/core/shabbat/windows';
import { DAY_MS } from '../../../../src/core/time';
import { JERUSALEM, TROMSO } from './known-places';

const FRIDAY = civilDayOf(2026, 2, 6);
const WINDOWS = windowsOnDates(JERUSALEM, DEFAULT_RULES, FRIDAY, FRIDAY);

function friday(): SunArc {
  return sunArc(JERUSALEM, FRIDAY, WINDOWS);
}

test('the sun is highest in the middle of the arc and lowest at its ends', () => {
  const { altitudes, from, to } = friday();
  const highest = altitudes.indexOf(Math.max(...altitudes));
  expect(highest).toBe((altitudes.length - 1) / 2);
  expect(to - from).toBe(DAY_MS);
  expect(Math.max(...altitudes)).toBeGreaterThan(40);
  expect(altitudes[0]).toBeLessThan(-60);
});

test('the sun crosses the horizon at the sunset', () => {
  const arc = friday();
  const position = arc.sunset === null ? NaN : arcPosition(arc, arc.sunset);
  const [before, after] = [Math.floor(position * 96), Math.ceil(position * 96)];
  expect(arc.altitudes[before]).toBeGreaterThan(-0.4);
  expect(arc.altitudes[after]).toBeLessThan(-0.3);
});

test('on Friday the rest covers the arc from its start to the end of the day', () => {
  const arc = friday();
  const [window] = WINDOWS;
  expect(arc.rests).toEqual([{ from: window && arcPosition(arc, appliedStart(window)), to: 1 }]);
});

test('on another day there is none', () => {
  expect(sunArc(JERUSALEM, civilDayOf(2026, 2, 4), WINDOWS).rests).toEqual([]);
});

test('a polar day’s arc stays above the horizon and has no sunset', () => {
  const arc = sunArc(TROMSO, civilDayOf(2026, 6, 20), []);
  expect([arc.state, arc.sunset]).toEqual(['polar_day', null]);
  expect(Math.min(...arc.altitudes)).toBeGreaterThan(0);
});
