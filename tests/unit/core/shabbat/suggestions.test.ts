import { expect, test } from 'vitest';
import { suggestedBuffer, suggestedYomTov } from '../../../../src/core/shabbat/suggestions';
import { JERUSALEM, NEW_YORK } from './known-places';

test.each([
  ['Jerusalem', 31.7683, 35.2137, 40],
  ['Haifa', 32.794, 34.9896, 30],
  ['Tel Aviv', 32.0853, 34.7818, 18],
  ['Beit Shemesh', 31.75, 34.99, 18],
  ['New York', 40.7128, -74.006, 18],
])('in %s candles are lit early enough', (_, latitude, longitude, minutes) => {
  expect(suggestedBuffer({ latitude, longitude })).toBe(minutes);
});

test('Yom Tov is suggested by the zone', () => {
  expect([suggestedYomTov(JERUSALEM), suggestedYomTov(NEW_YORK)]).toEqual(['israel', 'diaspora']);
});
