import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { StoredBytes, storedSource } from '../../../../src/app/recordings/stored-bytes';
import { JournalStore } from '../ledger/log/journal-store';

const anySize = fc.oneof(
  fc.nat(200),
  fc.constantFrom(61_439, 61_440, 61_441),
  fc.integer({ min: 0, max: 300_000 }),
);

function numbered(size: number, from: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => (from + i) % 251);
}

test('any range reads as it was appended', async () => {
  const property = fc.asyncProperty(
    fc.array(anySize, { minLength: 1, maxLength: 6 }),
    fc.nat(400_000),
    fc.nat(200_000),
    async (sizes, offset, length) => {
      const store = new JournalStore();
      const bytes = new StoredBytes(store);
      for (const size of sizes) await bytes.append(numbered(size, bytes.size));
      const source = await storedSource(store);
      if (!source.ok) throw new Error(source.error.detail);
      const all = numbered(bytes.size, 0);
      expect(source.value.size).toBe(all.length);
      const read = await source.value.read(offset, length);
      // Compared as a whole: byte for byte in words takes seconds.
      expect(Buffer.compare(read, all.subarray(offset, offset + length))).toBe(0);
    },
  );
  await fc.assert(property, { seed: 3, numRuns: 30 });
});

test('a piece that was lost ends what can be read before it', async () => {
  const store = new JournalStore();
  const bytes = new StoredBytes(store);
  await bytes.append(numbered(100, 0));
  await bytes.append(numbered(100, 100));
  await bytes.append(numbered(100, 200));
  store.tamper(100, null);
  const source = await storedSource(store);
  expect(source.ok && (await source.value.read(50, 200))).toEqual(numbered(50, 50));
});

test('bytes that were refused can be appended again', async () => {
  const store = new JournalStore();
  const bytes = new StoredBytes(store);
  store.trouble = { code: 'quota_full', detail: '' };
  expect((await bytes.append(numbered(10, 0))).ok).toBe(false);
  store.trouble = null;
  await bytes.append(numbered(10, 0));
  const source = await storedSource(store);
  expect(source.ok && (await source.value.read(0, 99))).toEqual(numbered(10, 0));
});
