import { expect, test } from 'vitest';
import { readIntoPageFile } from '../../../../../src/app/ledger/catalogue/read-file';

const sourceOf = (bytes: Uint8Array) => ({
  size: bytes.length,
  read: async (offset: number, length: number) => bytes.subarray(offset, offset + length),
});

test('a great file is read in steps, with progress, byte for byte', async () => {
  const bytes = Uint8Array.from({ length: 17_000_000 }, (_, n) => n % 251);
  const shares: number[] = [];
  const file = await readIntoPageFile(sourceOf(bytes), (share) => shares.push(share));
  expect(Buffer.compare(file.toBytes(), bytes)).toBe(0);
  expect(shares).toEqual([8 / 17, 16 / 17, 1]);
});

test('an empty file reads as an empty file', async () => {
  expect((await readIntoPageFile(sourceOf(new Uint8Array()))).size).toBe(0);
});
