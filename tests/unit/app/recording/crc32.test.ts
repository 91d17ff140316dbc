import { crc32 as zlibCrc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32, crc32Of } from '../../../../src/app/recording/crc32';
import { encodeUtf8 } from '../../../../src/app/recording/utf8';

test('the check value of CRC-32 is 0xCBF43926', () => {
  expect(crc32Of(encodeUtf8('123456789'))).toBe(0xcbf43926);
});

test('any bytes have the checksum that zlib gives them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(crc32Of(bytes)).toBe(zlibCrc32(bytes));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a part of a buffer has the checksum of its bytes alone', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 60, maxLength: 60 }),
      fc.nat(30),
      fc.nat(30),
      (bytes, start, length) => {
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        expect(crc32(view, start, start + length)).toBe(zlibCrc32(bytes.subarray(start, start + length)));
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});
