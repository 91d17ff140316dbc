import { expect, test } from 'vitest';
import { civilDay } from '../../../../src/core/shabbat/civil-day';
import { joinedWindows } from '../../../../src/core/shabbat/join-windows';
import type { PauseWindow, WindowKind } from '../../../../src/core/shabbat/window';
import { epochMs, MINUTE_MS } from '../../../../src/core/time';

/** A window from one minute of the day to another, of one civil day. */
function windowOf(start: number, end: number, kind: WindowKind, name: string): PauseWindow {
  const until = epochMs(end * MINUTE_MS);
  return {
    start: epochMs(start * MINUTE_MS),
    end: until,
    kind,
    days: 1,
    firstDay: civilDay(start),
    lastDay: civilDay(start),
    names: [name],
    method: 'sunset',
    fallback: null,
    parts: [{ kind: kind === 'yomtov' ? 'yom_tov' : 'shabbat', until }],
  };
}

const YOM_TOV = windowOf(0, 10, 'yomtov', 'Pesach VII');

test('windows a minute apart stay two', () => {
  const shabbat = windowOf(11, 20, 'shabbat', 'Shabbat');
  expect(joinedWindows([YOM_TOV, shabbat])).toEqual([YOM_TOV, shabbat]);
});

test('windows that touch become one that holds both', () => {
  const [joined, ...more] = joinedWindows([YOM_TOV, windowOf(10, 20, 'shabbat', 'Shabbat')]);
  expect(more).toEqual([]);
  expect(joined).toMatchObject({
    start: 0,
    end: 20 * MINUTE_MS,
    kind: 'shabbat+yomtov',
    days: 2,
    names: ['Pesach VII', 'Shabbat'],
    parts: [{ kind: 'yom_tov' }, { kind: 'shabbat' }],
  });
});

test('a window inside another does not shorten it', () => {
  const [joined] = joinedWindows([
    windowOf(0, 30, 'shabbat', 'Shabbat'),
    windowOf(10, 20, 'yomtov', 'Yom Kippur'),
  ]);
  expect(joined?.end).toBe(30 * MINUTE_MS);
});

test('each stand-in of the joined windows is named once', () => {
  const labelled = (start: number, fallback: string): PauseWindow => ({
    ...windowOf(start, start + 10, 'shabbat', 'Shabbat'),
    fallback,
  });
  const [joined] = joinedWindows([
    labelled(0, 'solar noon'),
    labelled(10, 'solar midnight'),
    labelled(20, 'solar noon'),
  ]);
  expect(joined?.fallback).toBe('solar noon; solar midnight');
});
