import { beforeEach, expect, test } from 'vitest';
import { RecordingCatalogue } from '../../src/app/recordings/catalogue';
import type { RecordingStorage } from '../../src/app/recordings/ports';
import { storedSource } from '../../src/app/recordings/stored-bytes';
import { RecordingReader } from '../../src/app/recording/reader';
import type { Result } from '../../src/core/result';
import { memorySource } from '../unit/app/recording/memory';
import { Hands } from '../support/hands';
import { quotesFrom, recordedBytes } from '../support/recorded-market';

/** Where the recordings of one browser are kept; `tab` is one more view of the same. */
export interface StoredRecordings {
  readonly tab: () => Pick<RecordingStorage, 'list' | 'stores'>;
}

/** The value of an answer that must be granted. */
export function granted<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const DAY = 86_400_000;
const START = 1_723_000_000_000;
const market = (quotes: number): Uint8Array => recordedBytes({ quotes: quotesFrom(START, quotes, 100) });

/** What a browser must do for its recordings. */
export function recordingsContract(fresh: () => StoredRecordings): void {
  let now: number;
  let open: () => RecordingCatalogue;
  let storage: RecordingStorage;
  beforeEach(() => {
    now = START;
    const stored = fresh();
    const { hold } = new Hands();
    const room = async (): Promise<number> => 1e9;
    open = () => {
      storage = { ...stored.tab(), newId: () => crypto.randomUUID(), now: () => now, hold, room };
      return new RecordingCatalogue(storage);
    };
  });
  const list = async () => granted(await open().entries());
  const imported = async (name: string, quotes = 5) =>
    granted(await open().import(name, memorySource(market(quotes))));

  test('a recording from outside is on the list with what is in it, and reads back byte for byte', async () => {
    const bytes = market(3_000);
    const { id } = granted(await open().import('monday', memorySource(bytes)));
    const [entry] = await list();
    expect(entry).toMatchObject({
      name: 'monday',
      status: 'ready',
      symbols: ['BTCUSDT'],
      updates: 3_000,
      bytes: bytes.length,
      firstTime: START,
      lastTime: START + 299_900,
      complete: true,
      isSession: false,
    });
    const source = granted(await storedSource(storage.stores.open(id)));
    expect(await source.read(0, bytes.length)).toEqual(bytes);
    expect(await source.read(61_000, 70_000)).toEqual(bytes.subarray(61_000, 131_000));
    expect((await RecordingReader.open(source)).ok).toBe(true);
  });

  test('bytes that are no recording leave nothing behind', async () => {
    const answer = await open().import('junk', memorySource(new Uint8Array(70_000)));
    expect([answer.ok || answer.error.code, await list()]).toEqual(['unusable', []]);
  });

  test('names are unique, pins are kept, and other tabs see both', async () => {
    const { id } = await imported('monday');
    await imported('monday');
    expect((await list()).map(({ name }) => name)).toEqual(['monday', 'monday 2']);
    const taken = await open().rename(id, ' monday 2 ');
    expect(taken.ok || taken.error.code).toBe('name_taken');
    granted(await open().rename(id, ' tuesday '));
    granted(await open().pin(id, true));
    expect(await list()).toMatchObject([{ name: 'tuesday', pinned: true }, { pinned: false }]);
  });

  test('what was deleted can be had back for a day, whole', async () => {
    const { id } = await imported('monday', 20);
    granted(await open().delete(id));
    await imported('monday');
    now += DAY - 1;
    granted(await open().purge());
    expect(granted(await open().undelete(id))).toMatchObject({ name: 'monday 2', status: 'ready' });
    const source = granted(await storedSource(storage.stores.open(id)));
    expect(source.size).toBe(market(20).length);
  });

  test('a day after it was deleted a recording is gone for good', async () => {
    const { id } = await imported('monday');
    granted(await open().delete(id));
    now += DAY;
    granted(await open().purge());
    expect(await list()).toEqual([]);
    expect(granted(await storedSource(storage.stores.open(id))).size).toBe(0);
  });

  test('what is needed goes: the deleted first, then the oldest that nobody pinned or holds', async () => {
    const entries = [];
    for (const name of ['pinned', 'held', 'old', 'deleted', 'new']) {
      now += 1_000;
      entries.push(await imported(name, 50));
    }
    const [pinned, held, , deleted] = entries.map(({ id }) => id);
    granted(await open().pin(pinned ?? '', true));
    granted(await open().delete(deleted ?? ''));
    await storage.hold(held ?? '');
    const each = market(50).length;
    expect(granted(await open().shrinkTo(3 * each))).toBe(each);
    expect((await list()).map(({ name }) => name)).toEqual(
      ['pinned', 'old', 'new', 'held'].sort(byAge(entries)),
    );
    expect(granted(await open().free(3 * each))).toBe(2 * each);
    expect((await list()).map(({ name }) => name)).toEqual(['pinned', 'held']);
  });
}

function byAge(entries: readonly { readonly name: string }[]): (a: string, b: string) => number {
  const age = (wanted: string): number => entries.findIndex(({ name }) => name === wanted);
  return (a, b) => age(a) - age(b);
}
