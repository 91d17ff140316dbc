import { expect, test } from 'vitest';
import { civilDay } from '../../../../src/core/shabbat/civil-day';
import { EMPTY_TIMELINE, segmentAt, timelineOf } from '../../../../src/core/shabbat/timeline';
import { epochMs, MINUTE_MS } from '../../../../src/core/time';

const WINDOW = {
  start: epochMs(1 * MINUTE_MS + 500),
  end: epochMs(8 * MINUTE_MS + 500),
  kind: 'shabbat+yomtov',
  days: 2,
  firstDay: civilDay(0),
  lastDay: civilDay(1),
  names: ['Sukkot I', 'Shabbat'],
  method: 'sunset',
  fallback: null,
  parts: [
    { kind: 'yom_tov', until: epochMs(4 * MINUTE_MS + 7) },
    { kind: 'shabbat', until: epochMs(8 * MINUTE_MS + 500) },
  ],
} as const;

test('segments are cut at the kept start, at the inner sunset and after the kept end', () => {
  const timeline = timelineOf([WINDOW], 0);
  expect([...timeline.bounds]).toEqual([0, 1 * MINUTE_MS, 4 * MINUTE_MS + 8, 9 * MINUTE_MS + 1]);
  expect([...timeline.codes]).toEqual([0, 2, 1]);
});

test('a timeline that begins inside a window begins with its code', () => {
  expect([...timelineOf([WINDOW], 5 * MINUTE_MS).codes]).toEqual([1]);
});

test('every instant lies in the segment whose bounds hold it, and none lies outside', () => {
  const timeline = timelineOf([WINDOW], 0);
  const found = [-1, 0, 59_999, 60_000, 240_007, 240_008, 540_000, 540_001].map((time) =>
    segmentAt(timeline, time),
  );
  expect(found).toEqual([-1, 0, 0, 1, 1, 2, 2, -1]);
});

test('an empty timeline holds nothing', () => {
  expect([0, 1, NaN].map((time) => segmentAt(EMPTY_TIMELINE, time))).toEqual([-1, -1, -1]);
});
