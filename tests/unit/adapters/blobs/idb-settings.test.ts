import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idbSettings } from '../../../../src/adapters/blobs/idb-settings';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser that refuses storage, as in some private windows. */
function refuseStorage(): void {
  const factory = new IDBFactory();
  factory.open = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('indexedDB', factory);
}

const VALUE = { place: { latitude: -23.5505, name: 'São Paulo' }, names: ['Shabbat'], nothing: null };

test('a key that was never saved is null', async () => {
  expect(await idbSettings().load('shabbat')).toBeNull();
});

test('a value outlives the page', async () => {
  await idbSettings().save('shabbat', VALUE);
  expect(await idbSettings().load('shabbat')).toEqual(VALUE);
});

test('keys do not touch each other, and the last value counts', async () => {
  const settings = idbSettings();
  await settings.save('one', 1);
  await settings.save('two', 2);
  await settings.save('one', 3);
  expect([await settings.load('one'), await settings.load('two')]).toEqual([3, 2]);
});

test('a value that was saved as null is null', async () => {
  const settings = idbSettings();
  await settings.save('rest', VALUE);
  await settings.save('rest', null);
  expect(await settings.load('rest')).toBeNull();
});

test('where storage is refused, a value lasts as long as the page', async () => {
  refuseStorage();
  const settings = idbSettings();
  await settings.save('shabbat', VALUE);
  expect([await settings.load('shabbat'), await settings.load('other')]).toEqual([VALUE, null]);
  expect(await idbSettings().load('shabbat')).toBeNull();
});

test('where there is no storage at all, a value lasts as long as the page', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const settings = idbSettings();
  await settings.save('shabbat', VALUE);
  expect(await settings.load('shabbat')).toEqual(VALUE);
});

test('a value that could not be stored any more is still the last one', async () => {
  const settings = idbSettings();
  await settings.save('shabbat', 'old');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await settings.save('shabbat', 'new');
  put.mockRestore();
  expect(await settings.load('shabbat')).toBe('new');
});
