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

/** What every blob store must do; `open` gives another handle on the same, at first empty, stored data. */
export function blobStoreContract(fresh: () => { open(): BlobStore }): void {
  let source: { open(): BlobStore };
  let store: BlobStore;
  beforeEach(() => {
    source = fresh();
    store = source.open();
  });
  afterEach(() => store.close());

  const keysIn = async (from: number, to: number, limit = 100) => {
    const found = await store.read({ from, to }, limit);
    return found.ok ? found.value.map(({ key }) => key) : found.error.code;
  };

  test('an empty store reads as empty', async () => {
    expect(await keysIn(0, Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  test('what was written is read, byte for byte, through another handle too', async () => {
    const value = Uint8Array.from({ length: 60_000 }, (_, n) => n % 253);
    expect(await store.write(batch({ puts: [{ key: 7, value }] }))).toEqual({ ok: true, value: undefined });
    const other = source.open();
    expect(await other.read({ from: 7, to: 7 }, 1)).toEqual({ ok: true, value: [{ key: 7, value }] });
    other.close();
  });

  test('keys come in ascending order of their numbers, both ends included, up to the limit', async () => {
    await store.write(put(10, 2, 2 ** 40 + 5, 1, 2 ** 50));
    expect(await keysIn(2, 2 ** 40 + 5)).toEqual([2, 10, 2 ** 40 + 5]);
    expect(await keysIn(0, 2 ** 52, 2)).toEqual([1, 2]);
  });

  test('a batch removes first and then puts', async () => {
    await store.write(put(1, 2, 3, 4));
    await store.write(batch({ removes: [{ from: 2, to: 4 }], puts: [{ key: 3, value: bytes(33) }] }));
    expect(await store.read({ from: 0, to: 9 }, 9)).toEqual({
      ok: true,
      value: [
        { key: 1, value: bytes(1) },
        { key: 3, value: bytes(33) },
      ],
    });
  });

  test('a put takes the place of an earlier value', async () => {
    await store.write(put(5));
    await store.write(batch({ puts: [{ key: 5, value: bytes(9, 9) }], durability: 'strict' }));
    expect(await store.read({ from: 5, to: 5 }, 1)).toEqual({
      ok: true,
      value: [{ key: 5, value: bytes(9, 9) }],
    });
  });

  test('a guard that holds lets the batch happen', async () => {
    await store.write(put(1));
    const guard = { key: 1, holds: (value: Uint8Array | undefined) => value?.[0] === 1 };
    expect((await store.write({ ...put(2), guard })).ok).toBe(true);
    expect(await keysIn(0, 9)).toEqual([1, 2]);
  });

  test('a guard that does not hold keeps all of the batch from happening', async () => {
    await store.write(put(1));
    const guard = { key: 1, holds: (value: Uint8Array | undefined) => value?.[0] === 2 };
    const refused = await store.write({ ...put(2, 3), removes: [{ from: 1, to: 1 }], guard });
    expect(refused).toMatchObject({ ok: false, error: { code: 'guard_failed' } });
    expect(await keysIn(0, 9)).toEqual([1]);
  });

  test('a guard on a missing value is told so', async () => {
    const guard = { key: 1, holds: (value: Uint8Array | undefined) => value === undefined };
    expect((await store.write({ ...put(2), guard })).ok).toBe(true);
  });

  test('writes happen in the order of their calls, without waiting for one another', async () => {
    const values = Array.from({ length: 20 }, (_, n) => batch({ puts: [{ key: 1, value: bytes(n) }] }));
    await Promise.all(values.map((one) => store.write(one)));
    expect(await store.read({ from: 1, to: 1 }, 1)).toEqual({
      ok: true,
      value: [{ key: 1, value: bytes(19) }],
    });
  });

  test('bytes that change after the call of a write are stored as they were', async () => {
    const value = bytes(1, 2, 3);
    const writing = store.write(batch({ puts: [{ key: 1, value: value.subarray(1) }] }));
    await writing;
    value.fill(0);
    expect(await store.read({ from: 1, to: 1 }, 1)).toEqual({
      ok: true,
      value: [{ key: 1, value: bytes(2, 3) }],
    });
  });

  test('a closed handle can be used again', async () => {
    await store.write(put(1));
    store.close();
    expect(await keysIn(0, 9)).toEqual([1]);
  });
}
