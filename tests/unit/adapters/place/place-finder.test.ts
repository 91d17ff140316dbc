import { expect, test } from 'vitest';
import { placeFinder } from '../../../../src/adapters/place/place-finder';
import { epochMs } from '../../../../src/core/time';

test('a place that is in the list twice is found once, as the community', () => {
  const found = placeFinder.search('jerusalem', 6);
  expect(found.map(({ name }) => name)).toEqual(['Jerusalem, Israel']);
  expect(found[0]).toMatchObject({
    latitude: 31.78,
    longitude: 35.22,
    zone: 'Asia/Jerusalem',
    source: 'city',
  });
});

test('no more places are found than asked for', () => {
  expect(placeFinder.search('a', 4)).toHaveLength(4);
});

test('a point is called by the listed place nearest to it', () => {
  expect(placeFinder.nearest({ latitude: 53.5, longitude: -2.3 }).name).toBe('Manchester, United Kingdom');
});

test('a point has the zone of the table', () => {
  const point = { latitude: 48.2, longitude: 16.4 };
  expect(placeFinder.zoneOf(point, epochMs(0))).toEqual({ zone: 'Europe/Vienna', doubtful: [] });
});
