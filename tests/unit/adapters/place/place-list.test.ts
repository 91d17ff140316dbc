import { expect, test } from 'vitest';
import { placeOfListed } from '../../../../src/adapters/place/listed-place';
import {
  allPlaces,
  nearestPlace,
  placeOfZone,
  searchPlaces,
} from '../../../../src/adapters/place/place-list';
import { validPlace } from '../../../../src/core/shabbat/place';

test('every listed place is a valid one on this machine', () => {
  const refused = allPlaces()
    .map(placeOfListed)
    .filter((place) => !validPlace(place).ok);
  expect(refused).toEqual([]);
});

test('the list holds the 418 places of the time-zone database and the communities', () => {
  const communities = allPlaces().filter(({ isCommunity }) => isCommunity);
  expect(allPlaces().length - communities.length).toBe(418);
  expect(communities.length).toBeGreaterThan(80);
});

test('no place is listed twice', () => {
  const names = allPlaces().map(({ name, country, zone, isCommunity }) =>
    [name, country, zone, isCommunity].join(),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('a community lies within 2,500 km of its zone’s principal place', () => {
  const far = allPlaces().filter((place) => {
    const principal = placeOfZone(place.zone);
    return principal === null || Math.abs(principal.latitude - place.latitude) > 25;
  });
  expect(far).toEqual([]);
});

test.each([
  ['jerusalem', 'Jerusalem'],
  ['bnei', 'Bnei Brak'],
  ['higienopolis', 'São Paulo'],
  ['sao p', 'São Paulo'],
  ['golders', 'London Golders Green'],
  ['crown heights', 'Brooklyn'],
  ['ZURICH', 'Zürich'],
  ['beer sheva', 'Beersheba'],
  ['mexico', 'Mexico City'],
  ['kathmandu', 'Kathmandu'],
  ['ushuaia argentina', 'Ushuaia'],
  ['knox', 'Knox'],
])('"%s" finds %s first', (query, name) => {
  expect(searchPlaces(query)[0]?.name).toBe(name);
});

test('a query that fits nothing finds nothing, and an empty one lists the communities', () => {
  expect(searchPlaces('qqqq')).toEqual([]);
  expect(searchPlaces('  ', 5).every(({ isCommunity }) => isCommunity)).toBe(true);
});

test('the nearest place to the Western Wall is Jerusalem', () => {
  const { place, km } = nearestPlace({ latitude: 31.7767, longitude: 35.2345 });
  expect(place.name).toBe('Jerusalem');
  expect(km).toBeLessThan(3);
});

test('a device’s zone has its principal place, and an unlisted one has none', () => {
  expect(placeOfZone('America/Sao_Paulo')?.country).toBe('Brazil');
  expect(placeOfZone('Etc/UTC')).toBeNull();
});
