import { expect, test } from 'vitest';
import { allPlaces } from '../../../../src/adapters/place/place-list';
import { zoneOf } from '../../../../src/adapters/place/zone-lookup';
import { isKnownZone, offsetMinutes } from '../../../../src/core/shabbat/zone';
import { epochMs } from '../../../../src/core/time';

const NOW = epochMs(Date.UTC(2026, 6, 17));

test.each([
  ['Campinas', -22.9056, -47.0608, 'America/Sao_Paulo'],
  ['El Paso', 31.7619, -106.485, 'America/Denver'],
  ['Barcelona', 41.3874, 2.1686, 'Europe/Madrid'],
  ['Ariel', 32.1046, 35.1745, 'Asia/Hebron'],
  ['Pago Pago', -14.2756, -170.702, 'Pacific/Pago_Pago'],
  ['Perth', -31.9523, 115.8613, 'Australia/Perth'],
])('%s', (_, latitude, longitude, zone) => {
  expect(zoneOf({ latitude, longitude }, NOW)).toEqual({ zone, doubtful: [] });
});

test('at the listed places no date is another, and hardly a clock', () => {
  const apart = allPlaces().map((place) => {
    const { zone } = zoneOf(place, NOW);
    return Math.abs(offsetMinutes(NOW, zone) - offsetMinutes(NOW, place.zone));
  });
  expect(Math.max(...apart)).toBeLessThanOrEqual(12 * 60);
  expect(apart.filter((minutes) => minutes > 0).length).toBeLessThan(allPlaces().length / 50);
});

test('Gambell, Alaska, 60 km from Russia and a date, is doubted with both zones', () => {
  const { doubtful } = zoneOf({ latitude: 63.7798, longitude: -171.7411 }, NOW);
  expect(doubtful).toHaveLength(2);
  expect(doubtful).toContain('America/Nome');
});

test('anywhere on the Earth the zone is one that this machine knows', () => {
  const unknown: string[] = [];
  for (let latitude = -90; latitude <= 90; latitude += 7.5) {
    for (let longitude = -180; longitude <= 180; longitude += 7.5) {
      const { zone } = zoneOf({ latitude, longitude }, NOW);
      if (!isKnownZone(zone)) unknown.push(`${latitude},${longitude}: ${zone}`);
    }
  }
  expect(unknown).toEqual([]);
});
