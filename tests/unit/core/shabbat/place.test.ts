import { expect, test } from 'vitest';
import { DEFAULT_PLACE, distanceKm, validPlace } from '../../../../src/core/shabbat/place';
import { JERUSALEM, TROMSO } from './known-places';

function codeOf(change: Record<string, unknown>): string {
  const checked = validPlace({ ...JERUSALEM, ...change });
  return checked.ok ? 'ok' : checked.error.code;
}

test.each([NaN, Infinity, 90.1, -91, null, undefined, '31.7'])('%s is no latitude', (latitude) => {
  expect(codeOf({ latitude })).toBe('bad_latitude');
});

test.each([NaN, 180.5, -181, null, '35'])('%s is no longitude', (longitude) => {
  expect(codeOf({ longitude })).toBe('bad_longitude');
});

test.each(['', 'UTC+3', '+02:00', 'Jerusalem', null])('%s is no zone', (zone) => {
  expect(codeOf({ zone })).toBe('unknown_zone');
});

test('the limits of latitude and longitude are places', () => {
  expect([codeOf({ latitude: 90 }), codeOf({ latitude: -90, longitude: 180 })]).toEqual(['ok', 'ok']);
});

test('the place of a desk that was told nothing is valid', () => {
  expect(validPlace(DEFAULT_PLACE).ok).toBe(true);
});

test('from Jerusalem to Tromsø it is about 4,300 km, and nothing to itself', () => {
  expect(Math.round(distanceKm(JERUSALEM, TROMSO) / 100)).toBe(43);
  expect(distanceKm(JERUSALEM, JERUSALEM)).toBe(0);
});
