import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeChunk, encodeChunk } from '../../../../../src/app/ledger/log/chunk';
import { decodeIndex, encodeIndex } from '../../../../../src/app/ledger/log/chunk-index';
import { decodeHead, EMPTY_HEAD, encodeHead } from '../../../../../src/app/ledger/log/head';
import { INDEX_PIECE, PAGES_PER_PART } from '../../../../../src/app/ledger/log/layout';
import { decodeRecord, encodeRecord } from '../../../../../src/app/ledger/log/record';
import { PAGE_BYTES } from '../../../../../src/app/ledger/pages/page-file';
import { crc32Of } from '../../../../../src/app/recording/crc32';

const CHROMIUM_BLOB_FILE = 65_536;
const header = {
  sequence: 2 ** 35,
  part: 2,
  parts: 3,
  fileSize: 5e8,
  epoch: 7,
  previous: 0xfffffffe,
  writtenAt: 1.7e12,
};
const pages = Array.from({ length: PAGES_PER_PART }, (_, n) => 3 * n);
const image = (page: number) => new Uint8Array(PAGE_BYTES).fill(page + 1);
const record = encodeRecord(header, pages, image);
const chunk = encodeChunk(9, image(4), { sequence: 2 ** 35, link: 0xfffffffe });
const head = encodeHead({
  ...EMPTY_HEAD,
  epoch: 3,
  slot: 1,
  base: { ...EMPTY_HEAD.base, sequence: 2 ** 36, size: 5e8 },
});

test('a record comes back as it was laid out', () => {
  const decoded = decodeRecord(record.bytes);
  expect(decoded).toMatchObject({ ...header, pages, checksum: record.checksum });
  expect(decoded?.image(13)).toEqual(image(39));
});

test('the greatest record stays under the size from which Chromium keeps values in files of their own', () => {
  expect(record.bytes.length).toBeLessThan(CHROMIUM_BLOB_FILE);
});

test('a chunk comes back under its own number, and under no other', () => {
  expect(decodeChunk(9, chunk.bytes)).toEqual({
    sequence: 2 ** 35,
    link: 0xfffffffe,
    data: image(4),
    checksum: chunk.checksum,
  });
  expect(decodeChunk(8, chunk.bytes)).toBeNull();
});

test('a head comes back as it was', () => {
  const base = { ...EMPTY_HEAD.base, sequence: 2 ** 36, size: 5e8 };
  expect(decodeHead(head)).toEqual({ kind: 'head', head: { ...EMPTY_HEAD, epoch: 3, slot: 1, base } });
});

test.each([
  ['record', record.bytes, (bytes: Uint8Array<ArrayBuffer>) => decodeRecord(bytes)],
  ['chunk', chunk.bytes, (bytes: Uint8Array<ArrayBuffer>) => decodeChunk(9, bytes)],
  ['head', head, (bytes: Uint8Array<ArrayBuffer>) => (decodeHead(bytes).kind === 'damaged' ? null : 'whole')],
])('a %s with any one byte changed, or cut short, is refused', (_, bytes, decode) => {
  const property = fc.property(
    fc.nat({ max: bytes.length - 1 }),
    fc.integer({ min: 1, max: 255 }),
    (at, change) => {
      const changed = bytes.with(at, (bytes[at] ?? 0) ^ change);
      expect([decode(changed), decode(bytes.slice(0, at))]).toEqual([null, null]);
    },
  );
  fc.assert(property, { seed: 1, numRuns: 200 });
});

test('a head of a later format is told apart from a broken one, even if it is longer', () => {
  const later = new Uint8Array(200);
  const view = new DataView(later.buffer);
  later.set(head.subarray(0, 4));
  view.setUint32(8, 2, true);
  expect(decodeHead(later)).toEqual({ kind: 'damaged' });
  view.setUint32(4, crc32Of(later.subarray(8)), true);
  expect(decodeHead(later)).toEqual({ kind: 'newer', format: 2 });
});

test('an index longer than one piece comes back, whatever pieces an earlier one left behind it', () => {
  const index = Uint32Array.from({ length: INDEX_PIECE + 5 }, (_, n) => n * 1_000_003);
  const { entries, checksum } = encodeIndex(index, 1);
  const generation = { ...EMPTY_HEAD.base, chunks: index.length, indexChecksum: checksum };
  const pieces = entries.map(({ value }) => value);
  expect(decodeIndex(generation, [...pieces, image(1)])).toEqual(index);
  expect(decodeIndex(generation, pieces.slice(0, 1))).toBeNull();
  expect(decodeIndex({ ...generation, indexChecksum: checksum ^ 1 }, pieces)).toBeNull();
});
