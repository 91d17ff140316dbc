import { beforeEach, expect, test } from 'vitest';
import type { EngineEvent } from '../../../../src/app/engine/events';
import type { BlobTrouble } from '../../../../src/app/ledger/blob-store';
import { RecordingReader } from '../../../../src/app/recording/reader';
import { LiveRecorder } from '../../../../src/app/recordings/live-recorder';
import { storedSource } from '../../../../src/app/recordings/stored-bytes';
import { NOON } from '../../../support/desk';
import { updateOf } from '../../../support/naive-book';
import { JournalStore } from '../ledger/log/journal-store';
import { startWith } from '../session/recorded-session';

const FULL: BlobTrouble = { code: 'quota_full', detail: 'full' };
const ENTERS: EngineEvent = {
  kind: 'symbol',
  symbol: 0,
  name: 'BTCUSDT',
  scale: { priceDecimals: 2, qtyDecimals: 3 },
};

let store: JournalStore;
let most: number;
let room: () => Promise<boolean>;
let recorder: LiveRecorder;
beforeEach(() => {
  store = new JournalStore();
  most = Number.POSITIVE_INFINITY;
  room = async () => false;
  recorder = new LiveRecorder({
    store,
    info: { source: 'Binance BTCUSDT', synthetic: false },
    start: startWith(),
    sha256: () => 'f'.repeat(64),
    makeRoom: () => room(),
    mostBytes: () => most,
    onChange: () => {},
  });
  recorder.onEvent(ENTERS);
});

function quotes(from: number, count: number): void {
  for (let i = from; i < from + count; i++)
    recorder.onEvent(updateOf({ bids: [[9_999, i]], asks: [[10_001, 5]], time: NOON + i * 100 }));
}

async function stored() {
  const source = await storedSource(store);
  if (!source.ok) throw new Error(source.error.detail);
  const reader = await RecordingReader.open(source.value);
  if (!reader.ok) throw new Error(reader.error.message);
  return reader.value;
}

test('what was flushed is stored, and a crash loses only what came after', async () => {
  quotes(0, 10);
  recorder.flush();
  quotes(10, 5);
  await recorder.settled();
  expect(await stored()).toMatchObject({ updates: 10, complete: false });
});

test('a block that is full is stored without a flush', async () => {
  quotes(0, 5_000);
  await recorder.settled();
  expect(await stored()).toMatchObject({ updates: 4_096, complete: false });
});

test('no stored value reaches 64 KB', async () => {
  quotes(0, 20_000);
  await recorder.end('stopped');
  const sizes = store.keys.map((key) => store.value(key).length);
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.max(...sizes)).toBeLessThan(64 * 1024);
  expect(await stored()).toMatchObject({ updates: 20_000, complete: true });
});

test('a disk without room gets some, and nothing is missing', async () => {
  quotes(0, 10);
  room = async () => {
    store.trouble = null;
    return true;
  };
  store.trouble = FULL;
  recorder.flush();
  quotes(10, 5);
  await recorder.end('stopped');
  expect([recorder.trouble, (await stored()).updates]).toEqual([null, 15]);
});

test('where there is no room to be had the recording ends at its last flush, and says so', async () => {
  quotes(0, 10);
  recorder.flush();
  await recorder.settled();
  store.trouble = FULL;
  quotes(10, 5);
  recorder.flush();
  await recorder.settled();
  store.trouble = null;
  quotes(15, 5);
  await recorder.end('stopped');
  expect(recorder.trouble).toEqual({ code: 'no_room', detail: 'full' });
  expect(recorder.summary).toBeNull();
  expect(await stored()).toMatchObject({ updates: 10, complete: false });
});

test('a session that alone reaches the quota is recorded no further', async () => {
  most = 400;
  quotes(0, 5);
  recorder.flush();
  quotes(5, 50);
  recorder.flush();
  await recorder.settled();
  expect(recorder.trouble?.code).toBe('too_long');
});

test('an event that no recording can hold ends the recording and is no error of the session', async () => {
  quotes(0, 3);
  recorder.flush();
  expect(() => recorder.onEvent(updateOf({ bids: [], asks: [], time: -5 }))).not.toThrow();
  expect(() => recorder.onEvent({ ...ENTERS, symbol: 1 })).not.toThrow();
  expect(recorder.trouble?.code).toBe('unrecordable');
  await recorder.settled();
  expect((await stored()).updates).toBe(3);
});

test('two symbols of one name are told apart by nobody, so the recording ends', () => {
  recorder.onEvent({ ...ENTERS, symbol: 1 });
  expect(recorder.trouble).toEqual({
    code: 'unrecordable',
    detail: 'two symbols are both called BTCUSDT',
  });
});
