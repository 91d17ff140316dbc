import { beforeEach, expect, test } from 'vitest';
import { RecordingCatalogue } from '../../src/app/recordings/catalogue';
import type { RecordingEntry } from '../../src/app/recordings/entry';
import type { RecordingStorage } from '../../src/app/recordings/ports';
import { StoredBytes, storedSource } from '../../src/app/recordings/stored-bytes';
import { RecordingReader } from '../../src/app/recording/reader';
import type { RecordingSource } from '../../src/app/recording/source';
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
  let browser: Browser;
  beforeEach(() => {
    browser = new Browser(fresh());
  });
  keeping(() => browser);
  dropping(() => browser);
}

/** One browser with any number of tabs. */
class Browser {
  now = START;
  readonly storage: RecordingStorage;
  readonly #stored: StoredRecordings;

  constructor(stored: StoredRecordings) {
    this.#stored = stored;
    this.storage = {
      ...stored.tab(),
      newId: () => crypto.randomUUID(),
      now: () => this.now,
      hold: new Hands().hold,
      room: async () => 1e9,
    };
  }

  /** The recordings as another tab has them. */
  tab(): RecordingCatalogue {
    return new RecordingCatalogue({ ...this.storage, ...this.#stored.tab() });
  }

  async list(): Promise<readonly RecordingEntry[]> {
    return granted(await this.tab().entries());
  }

  async names(): Promise<string[]> {
    return (await this.list()).map(({ name }) => name);
  }

  /** The id of a recording of so many quotes, imported under a name. */
  async imported(name: string, quotes = 5): Promise<string> {
    return granted(await this.tab().import(name, memorySource(market(quotes)))).id;
  }

  async source(id: string): Promise<RecordingSource> {
    return granted(await storedSource(this.storage.stores.open(id)));
  }
}

function keeping(browser: () => Browser): void {
  test('a recording from outside is on the list with what is in it, and reads back byte for byte', async () => {
    const bytes = market(6_000);
    const id = await browser().imported('monday', 6_000);
    const facts = { symbols: ['BTCUSDT'], updates: 6_000, bytes: bytes.length, complete: true };
    const times = { firstTime: START, lastTime: START + 599_900 };
    expect(await browser().list()).toMatchObject([
      { name: 'monday', status: 'ready', isSession: false, ...facts, ...times },
    ]);
    const source = await browser().source(id);
    expect(same(await source.read(0, bytes.length), bytes)).toBe(true);
    expect(same(await source.read(61_000, 70_000), bytes.subarray(61_000, 131_000))).toBe(true);
    expect((await RecordingReader.open(source)).ok).toBe(true);
  });

  test('bytes that are no recording leave nothing behind', async () => {
    const answer = await browser()
      .tab()
      .import('junk', memorySource(new Uint8Array(70_000)));
    expect([answer.ok || answer.error.code, await browser().list()]).toEqual(['unusable', []]);
  });

  test('names are unique, pins are kept, and other tabs see both', async () => {
    const id = await browser().imported('monday');
    await browser().imported('monday');
    expect(await browser().names()).toEqual(['monday', 'monday 2']);
    const taken = await browser().tab().rename(id, ' monday 2 ');
    expect(taken.ok || taken.error.code).toBe('name_taken');
    granted(await browser().tab().rename(id, ' tuesday '));
    granted(await browser().tab().pin(id, true));
    expect(await browser().list()).toMatchObject([{ name: 'tuesday', pinned: true }, { pinned: false }]);
  });

  test('what was deleted can be had back for a day, whole', async () => {
    const id = await browser().imported('monday', 20);
    granted(await browser().tab().delete(id));
    await browser().imported('monday');
    browser().now += DAY - 1;
    granted(await browser().tab().purge());
    expect(granted(await browser().tab().undelete(id))).toMatchObject({ name: 'monday 2', status: 'ready' });
    expect((await browser().source(id)).size).toBe(market(20).length);
  });
}

function dropping(browser: () => Browser): void {
  test('a day after it was deleted a recording is gone for good', async () => {
    const id = await browser().imported('monday');
    granted(await browser().tab().delete(id));
    browser().now += DAY;
    granted(await browser().tab().purge());
    expect(await browser().list()).toEqual([]);
    expect((await browser().source(id)).size).toBe(0);
  });

  test('what is needed goes: the deleted first, then the oldest that nobody pinned or holds', async () => {
    const ids = new Map<string, string>();
    for (const name of ['pinned', 'held', 'old', 'deleted', 'new']) {
      browser().now += 1_000;
      ids.set(name, await browser().imported(name, 50));
    }
    const idOf = (name: string): string => ids.get(name) ?? '';
    granted(await browser().tab().pin(idOf('pinned'), true));
    granted(await browser().tab().delete(idOf('deleted')));
    await browser().storage.hold(idOf('held'));
    const each = market(50).length;
    expect(granted(await browser().tab().free(each))).toBe(each);
    expect(await browser().names()).toEqual(['pinned', 'held', 'old', 'new']);
    expect(granted(await browser().tab().shrinkTo(each))).toBe(2 * each);
    expect(await browser().names()).toEqual(['pinned', 'held']);
  });

  test('what a crash has left is settled by the next tab, and what a tab is at work on is left alone', async () => {
    const { entry, held } = granted(await browser().tab().begin('running'));
    const left = granted(await browser().tab().begin('left'));
    await new StoredBytes(browser().storage.stores.open(left.entry.id)).append(cut(market(40)));
    await left.held.release();
    const empty = granted(await browser().tab().begin('empty'));
    await empty.held.release();
    granted(await browser().tab().repair());
    expect(await browser().list()).toMatchObject([
      { name: 'running', status: 'recording', id: entry.id },
      { name: 'left', status: 'ready', complete: false, updates: 40 },
    ]);
    await held.release();
  });
}

/** Compared as a whole: byte for byte in words takes seconds. */
function same(read: Uint8Array, expected: Uint8Array): boolean {
  return read.length === expected.length && read.every((byte, at) => byte === expected[at]);
}

/** A recording whose index was not written any more. */
function cut(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - 10);
}
