import { expect, test } from 'vitest';
import { err, ok } from '../../../../../src/core/result';
import type { Place } from '../../../../../src/core/shabbat/place';
import { DEFAULT_SETTINGS, type ShabbatSettings } from '../../../../../src/core/shabbat/settings';
import { epochMs } from '../../../../../src/core/time';
import type { PlaceFinder, ShabbatServices } from '../../../../../src/ui/shabbat/services';
import { SettingsModel } from '../../../../../src/ui/shabbat/settings/settings-model';

const NOW = epochMs(Date.UTC(2026, 2, 4, 12));
const JERUSALEM: Place = {
  name: 'Jerusalem, Israel',
  latitude: 31.78,
  longitude: 35.22,
  zone: 'Asia/Jerusalem',
  source: 'city',
};

/** A list of one place, in whose zone the whole Earth lies. */
const ONE_PLACE: PlaceFinder = {
  search: () => [JERUSALEM],
  nearest: ({ longitude }) => ({
    name: JERUSALEM.name,
    km: Math.round(Math.abs(longitude - JERUSALEM.longitude) * 100),
  }),
  zoneOf: () => ({ zone: JERUSALEM.zone, doubtful: [] }),
};

interface Stage {
  readonly model: SettingsModel;
  readonly applied: ShabbatSettings[];
}

function stage(change: Partial<ShabbatServices> = {}, refusals: readonly string[] = []): Stage {
  const applied: ShabbatSettings[] = [];
  const services: ShabbatServices = {
    deviceZone: 'UTC',
    loadPlaces: async () => ONE_PLACE,
    devicePosition: async () => ok({ latitude: 31.8, longitude: 35.2 }),
    saveFile: () => undefined,
    ...change,
  };
  const setShabbat = async (settings: ShabbatSettings): Promise<readonly string[]> => {
    applied.push(settings);
    return refusals;
  };
  return {
    model: new SettingsModel(DEFAULT_SETTINGS, { desk: { setShabbat }, services, now: NOW }),
    applied,
  };
}

test('a city of the list is taken whole', async () => {
  const { model, applied } = stage();
  model.choosePlace(JERUSALEM);
  expect(await model.apply()).toBe(true);
  expect(applied).toEqual([{ ...DEFAULT_SETTINGS, place: JERUSALEM }]);
});

test('what is usual at a place is suggested, and changes nothing by itself', () => {
  const { model } = stage();
  model.choosePlace(JERUSALEM);
  expect(model.suggestion.value).toEqual({ buffer: 40, yomTov: 'israel' });
  expect(model.draft.value).toMatchObject({ buffer: '18', yomTov: 'off' });
});

test('coordinates find their zone and are called by what lies near', async () => {
  const { model } = stage();
  model.change({ latitude: '31.8', longitude: '35.4' });
  await model.findZone();
  expect(model.draft.value).toMatchObject({ name: '18 km from Jerusalem, Israel', zone: 'Asia/Jerusalem' });
});

test('coordinates stay as they were typed', async () => {
  const { model } = stage();
  model.change({ latitude: '31.80', longitude: '35.0' });
  await model.findZone();
  expect(model.draft.value).toMatchObject({ latitude: '31.80', longitude: '35.0' });
});

test('an answer for coordinates that have changed since is dropped', async () => {
  const { model } = stage();
  model.change({ latitude: '10', longitude: '10' });
  const found = model.findZone();
  model.change({ latitude: '11' });
  await found;
  expect(model.draft.value.name).toBe('São Paulo');
});

test('the zone that was found can be changed by hand', async () => {
  const { model, applied } = stage();
  model.change({ latitude: '31.9', longitude: '35.2' });
  await model.findZone();
  model.change({ zone: 'Asia/Hebron' });
  await model.apply();
  expect(applied[0]?.place?.zone).toBe('Asia/Hebron');
});

test('near the date line the person is asked which zone it is', async () => {
  const doubtful = ['Pacific/Apia', 'Pacific/Pago_Pago'];
  const places = { ...ONE_PLACE, zoneOf: () => ({ zone: 'Pacific/Apia', doubtful }) };
  const { model } = stage({ loadPlaces: async () => places });
  await model.findZone();
  expect(model.doubtful.value).toEqual(doubtful);
});

test("the device's position becomes the place", async () => {
  const { model } = stage();
  await model.locate();
  expect(model.locating.value).toEqual({ kind: 'found' });
  expect(model.draft.value).toMatchObject({ latitude: '31.8', longitude: '35.2', source: 'geolocation' });
});

test('a device that gives no position leaves the place and says why', async () => {
  const { model } = stage({ devicePosition: async () => err({ code: 'denied' }) });
  await model.locate();
  expect(model.locating.value).toEqual({ kind: 'refused', code: 'denied' });
  expect(model.draft.value.name).toBe('São Paulo');
});

test('a form with a mistake does not reach the desk, and says so at the field', async () => {
  const { model, applied } = stage();
  model.change({ buffer: '500' });
  expect(model.errors.value).toEqual({});
  expect(await model.apply()).toBe(false);
  expect(Object.keys(model.errors.value)).toEqual(['buffer']);
  expect(applied).toEqual([]);
});

test('a mistake that is mended is a mistake no more', async () => {
  const { model } = stage();
  model.change({ buffer: '500' });
  await model.apply();
  model.change({ buffer: '40' });
  expect(model.errors.value).toEqual({});
});

test("the desk's refusal is shown until something is changed", async () => {
  const { model } = stage({}, ['Not so.']);
  expect(await model.apply()).toBe(false);
  expect(model.refusals.value).toEqual(['Not so.']);
  model.change({ buffer: '20' });
  expect(model.refusals.value).toEqual([]);
});

test('the preview is the next rest under the form', () => {
  const { model } = stage();
  model.change({ buffer: '40' });
  expect(model.preview.value).toBe('With this, Shabbat: from Fri 6 Mar 17:50 to Sat 7 Mar 18:30.');
});

test('a form that cannot be read has no preview', () => {
  const { model } = stage();
  model.change({ buffer: '' });
  expect(model.preview.value).toBe('');
});
