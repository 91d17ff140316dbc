import { beforeEach, expect, test } from 'vitest';
import type { BlobTrouble } from '../../../../../src/app/ledger/blob-store';
import { createLog } from '../../../../../src/app/ledger/log/create';
import { chunkKey, HEAD_KEY, recordKey } from '../../../../../src/app/ledger/log/layout';
import { PageLog } from '../../../../../src/app/ledger/log/page-log';
import { recover } from '../../../../../src/app/ledger/log/recover';
import { PAGE_BYTES, PageFile } from '../../../../../src/app/ledger/pages/page-file';
import { granted } from './desk';
import { JournalStore } from './journal-store';

let store: JournalStore;
let log: PageLog;

const takeOver = async () => PageLog.open(store, granted(await recover(store)), 0);
const change = (page: number, fill: number) =>
  log.file.write(page * PAGE_BYTES, new Uint8Array(PAGE_BYTES).fill(fill));
const firstByte = async () => granted(await recover(store)).file.page(0)[0];

beforeEach(async () => {
  store = new JournalStore();
  granted(await createLog(store, PageFile.from(new Uint8Array(40 * PAGE_BYTES)), () => {}));
  log = granted(await takeOver());
});

test('a flush is one transaction with the changed pages and nothing else', async () => {
  change(0, 1);
  change(39, 2);
  const before = store.transactions.length;
  expect(granted(await log.flush('strict', 5))).toMatchObject({ sequence: 1, pages: 2 });
  expect(store.transactions.length - before).toBe(1);
  expect(store.transactions.at(-1)).toHaveLength(1);
});

test('a flush without changes does nothing', async () => {
  const before = store.transactions.length;
  expect(granted(await log.flush('strict', 5))).toBeNull();
  expect(store.transactions.length).toBe(before);
});

test('a strict flush without changes still makes the relaxed one before it proof against a power cut', async () => {
  change(0, 1);
  granted(await log.flush('relaxed', 5));
  expect(granted(await log.flush('strict', 6))).toMatchObject({ sequence: 2, pages: 0 });
  expect(granted(await log.flush('strict', 7))).toBeNull();
});

test('changes after the call of a flush are not in it, but in the next', async () => {
  change(0, 1);
  const flushing = log.flush('strict', 5);
  change(0, 2);
  granted(await flushing);
  expect(await firstByte()).toBe(1);
  granted(await log.flush('strict', 6));
  expect(await firstByte()).toBe(2);
});

test.each<BlobTrouble['code']>(['quota_full', 'unavailable', 'unknown'])(
  'after %s the changes go with the next flush that succeeds',
  async (code) => {
    change(0, 1);
    change(20, 1);
    store.trouble = { code, detail: '' };
    expect(await log.flush('strict', 5)).toMatchObject({ ok: false, error: { code } });
    store.trouble = null;
    change(0, 2);
    expect(granted(await log.flush('strict', 6))).toMatchObject({ sequence: 1, pages: 2 });
    expect(granted(await recover(store))).toMatchObject({ sequence: 1, lost: 0 });
    expect(await firstByte()).toBe(2);
  },
);

test('a second opening fences the first one off, for flushes and folds alike', async () => {
  change(0, 1);
  granted(await log.flush('strict', 0));
  granted(await takeOver());
  change(0, 2);
  expect(await log.flush('strict', 5)).toMatchObject({ ok: false, error: { code: 'fenced' } });
  const fold = { now: 100, settleMs: 0, strictSettleMs: 0, maxBytes: 1e6 };
  expect(await log.fold(fold)).toMatchObject({ ok: false, error: { code: 'fenced' } });
  expect(await firstByte()).toBe(1);
});

test('a store that was emptied meanwhile is not written to as if nothing had happened', async () => {
  for (const key of store.keys) store.tamper(key, null);
  change(0, 1);
  expect(await log.flush('strict', 5)).toMatchObject({ ok: false, error: { code: 'absent' } });
  expect(store.keys).toEqual([]);
});

test('folding empties the log after the next fold, and the file stays the same', async () => {
  for (let n = 1; n <= 30; n++) {
    change(n, n);
    granted(await log.flush('relaxed', n));
    granted(await log.fold({ now: n, settleMs: 5, strictSettleMs: 5, maxBytes: 1e6 }));
  }
  const image = log.file.toBytes();
  while (granted(await log.fold({ now: 100, settleMs: 5, strictSettleMs: 5, maxBytes: 1e6 })));
  expect(log.logBytes).toBeLessThan(8 * 4_200);
  expect(Buffer.compare(granted(await recover(store)).file.toBytes(), image)).toBe(0);
});

test('nothing is folded before it has settled', async () => {
  change(0, 1);
  granted(await log.flush('relaxed', 1_000));
  const before = store.transactions.length;
  expect(granted(await log.fold({ now: 1_999, settleMs: 1_000, strictSettleMs: 1_000, maxBytes: 1e6 }))).toBe(
    false,
  );
  expect(store.transactions.length).toBe(before);
});

test('what came before a strict flush settles with it, and what came after does not', async () => {
  for (const [at, durability] of [
    [1, 'relaxed'],
    [2, 'strict'],
    [3, 'relaxed'],
  ] as const) {
    change(0, at);
    granted(await log.flush(durability, at));
  }
  granted(await log.fold({ now: 20, settleMs: 1_000, strictSettleMs: 10, maxBytes: 1e6 }));
  expect(granted(await recover(store)).head.base.sequence).toBe(2);
});

test('a long log is folded in steps', async () => {
  for (let n = 1; n <= 10; n++) {
    change(n, n);
    granted(await log.flush('relaxed', n));
  }
  const rule = { now: 100, settleMs: 5, strictSettleMs: 5, maxBytes: 4 * 4_200 };
  expect(granted(await log.fold(rule))).toBe(true);
  expect(granted(await recover(store)).chain.run.length).toBe(6);
});

test('a fold that the store cuts short is finished by the next one', async () => {
  change(0, 1);
  change(20, 1);
  granted(await log.flush('relaxed', 0));
  store.trouble = { code: 'unknown', detail: '' };
  const rule = { now: 100, settleMs: 5, strictSettleMs: 5, maxBytes: 1e6 };
  expect((await log.fold(rule)).ok).toBe(false);
  store.trouble = null;
  change(0, 2);
  granted(await log.flush('relaxed', 50));
  granted(await log.fold(rule));
  expect(granted(await recover(store))).toMatchObject({ lost: 0, head: { base: { sequence: 2 } } });
  expect(await firstByte()).toBe(2);
});

test('a clock set back by an hour does not let the log grow for an hour', async () => {
  change(0, 1);
  granted(await log.flush('relaxed', 3_600_000));
  granted(await log.fold({ now: 0, settleMs: 60_000, strictSettleMs: 60_000, maxBytes: 1e6 }));
  expect(granted(await recover(store)).head.base.sequence).toBe(1);
});

const broken = (bytes: Uint8Array<ArrayBuffer>) => bytes.with(40, (bytes[40] ?? 0) ^ 1);

test('a broken record in the middle costs it and all later flushes, and their number is told', async () => {
  for (let n = 1; n <= 5; n++) {
    change(0, n);
    granted(await log.flush('strict', n));
  }
  const key = recordKey(3, 0);
  store.tamper(key, broken(store.value(key)));
  expect(granted(await recover(store))).toMatchObject({ sequence: 2, lost: 3, writtenAt: 2 });
  expect(await firstByte()).toBe(2);
});

test('going on after lost flushes removes what was lost with the first flush', async () => {
  for (let n = 1; n <= 5; n++) {
    change(0, n);
    granted(await log.flush('strict', n));
  }
  store.tamper(recordKey(3, 0), null);
  log = granted(await takeOver());
  change(0, 9);
  granted(await log.flush('strict', 6));
  expect(granted(await recover(store))).toMatchObject({ sequence: 3, lost: 0 });
  expect(await firstByte()).toBe(9);
});

test.each([
  [
    'a broken base chunk',
    () => store.tamper(chunkKey(1), broken(store.value(chunkKey(1)))),
    /base chunk 1 is broken/,
  ],
  ['a missing base chunk', () => store.tamper(chunkKey(2), null), /base chunk 2 is missing/],
  ['a broken head', () => store.tamper(HEAD_KEY, broken(store.value(HEAD_KEY))), /head fails its checksum/],
  ['a missing head', () => store.tamper(HEAD_KEY, null), /head is missing/],
])('%s is damage that is named', async (_, harm, detail) => {
  harm();
  const found = await recover(store);
  expect(found).toMatchObject({
    ok: false,
    error: { code: 'damaged', detail: expect.stringMatching(detail) },
  });
});

test('an empty store is absent, which is not damage', async () => {
  expect(await recover(new JournalStore())).toMatchObject({ ok: false, error: { code: 'absent' } });
});

test('a store filled only in part is not taken for a ledger', async () => {
  const cut = new JournalStore(store.transactions.slice(0, 2));
  expect(await recover(cut)).toMatchObject({ ok: false, error: { code: 'damaged' } });
});
