import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BlobBatch, BlobStore } from '../../src/app/ledger/blob-store';

const bytes = (...values: number[]) => Uint8Array.from(values);
const batch = (changes: Partial<BlobBatch>): BlobBatch => ({
  removes: [],
  puts: [],
  durability: 'relaxed',
  ...changes,
});
const put = (...keys: number[]): BlobBatch =>
  batch({ puts: keys.map((key) => ({ key, value: bytes(key % 256) })) });

interface Source {
  readonly open: () => BlobStore;
}

/** What every blob store must do; `open` gives another handle on the same, at first empty, stored data. */
export function blobStoreContract(fresh: () => Source): void {
  let source: Source;
  let store: BlobStore;
  beforeEach(() => {
    source = fresh();
    store = source.open();
  });
  afterEach(() => store.close());
  const handles = { store: () => store, open: () => source.open() };
  readingAndWriting(handles);
  batches(handles);
  guards(handles);
}

interface Handles extends Source {
  readonly store: () => BlobStore;
}

async function keysIn(store: BlobStore, from: number, to: number, limit = 100): Promise<unknown> {
  const found = await store.read({ from, to }, limit);
  return found.ok ? found.value.map(({ key }) => key) : found.error.code;
}

function readingAndWriting({ store, open }: Handles): void {
  test('an empty store reads as empty', async () => {
    expect(await keysIn(store(), 0, Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  test('what was written is read, byte for byte, through another handle too', async () => {
    const value = Uint8Array.from({ length: 60_000 }, (_, n) => n % 253);
    await store().write(batch({ puts: [{ key: 7, value }] }));
    const other = open();
    const found = await other.read({ from: 7, to: 7 }, 1);
    other.close();
    const read = found.ok ? found.value[0]?.value : null;
    expect(read?.length).toBe(value.length);
    expect(read?.every((byte, at) => byte === value[at])).toBe(true);
  });

  test('keys come in ascending order of their numbers, both ends included, up to the limit', async () => {
    await store().write(put(10, 2, 2 ** 40 + 5, 1, 2 ** 50));
    expect(await keysIn(store(), 2, 2 ** 40 + 5)).toEqual([2, 10, 2 ** 40 + 5]);
    expect(await keysIn(store(), 0, 2 ** 52, 2)).toEqual([1, 2]);
  });

  test('bytes that change after a write was done stay as they were', async () => {
    const value = bytes(1, 2, 3);
    await store().write(batch({ puts: [{ key: 1, value: value.subarray(1) }] }));
    value.fill(0);
    expect(await store().read({ from: 1, to: 1 }, 1)).toEqual({
      ok: true,
      value: [{ key: 1, value: bytes(2, 3) }],
    });
  });

  test('a closed handle can be used again', async () => {
    await store().write(put(1));
    store().close();
    expect(await keysIn(store(), 0, 9)).toEqual([1]);
  });
}

function batches({ store }: Handles): void {
  test('a batch removes first and then puts', async () => {
    await store().write(put(1, 2, 3, 4));
    await store().write(batch({ removes: [{ from: 2, to: 4 }], puts: [{ key: 3, value: bytes(33) }] }));
    const value = [
      { key: 1, value: bytes(1) },
      { key: 3, value: bytes(33) },
    ];
    expect(await store().read({ from: 0, to: 9 }, 9)).toEqual({ ok: true, value });
  });

  test('a put takes the place of an earlier value', async () => {
    await store().write(put(5));
    await store().write(batch({ puts: [{ key: 5, value: bytes(9, 9) }], durability: 'strict' }));
    expect(await store().read({ from: 5, to: 5 }, 1)).toEqual({
      ok: true,
      value: [{ key: 5, value: bytes(9, 9) }],
    });
  });

  test('writes happen in the order of their calls, without waiting for one another', async () => {
    const values = Array.from({ length: 20 }, (_, n) => batch({ puts: [{ key: 1, value: bytes(n) }] }));
    await Promise.all(values.map((one) => store().write(one)));
    expect(await store().read({ from: 1, to: 1 }, 1)).toEqual({
      ok: true,
      value: [{ key: 1, value: bytes(19) }],
    });
  });
}

function guards({ store }: Handles): void {
  test('a guard that holds lets the batch happen', async () => {
    await store().write(put(1));
    const guard = { key: 1, holds: (value: Uint8Array | undefined) => value?.[0] === 1 };
    expect((await store().write({ ...put(2), guard })).ok).toBe(true);
    expect(await keysIn(store(), 0, 9)).toEqual([1, 2]);
  });

  test('a guard that does not hold keeps all of the batch from happening', async () => {
    await store().write(put(1));
    const guard = { key: 1, holds: (value: Uint8Array | undefined) => value?.[0] === 2 };
    const refused = await store().write({ ...put(2, 3), removes: [{ from: 1, to: 1 }], guard });
    expect(refused).toMatchObject({ ok: false, error: { code: 'guard_failed' } });
    expect(await keysIn(store(), 0, 9)).toEqual([1]);
  });

  test('a guard on a missing value is told so', async () => {
    const guard = { key: 1, holds: (value: Uint8Array | undefined) => value === undefined };
    expect((await store().write({ ...put(2), guard })).ok).toBe(true);
  });
}
