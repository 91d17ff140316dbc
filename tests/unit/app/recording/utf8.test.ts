import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../../../../src/app/recording/utf8';

const RUNS = { seed: 1, numRuns: 500 };

/** The platform's decoder, null where it refuses. */
function platformDecode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

test('text is encoded as the platform does it, lone surrogates included', () => {
  const units = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(units, (text) => {
      expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text));
    }),
    RUNS,
  );
});

test('bytes are decoded, or refused, as the platform does it', () => {
  const likely = fc.constantFrom(
    0x41,
    0x7f,
    0x80,
    0xbf,
    0xc0,
    0xc2,
    0xe0,
    0xa0,
    0xed,
    0xef,
    0xf0,
    0x90,
    0xf4,
    0xf8,
  );
  const bytes = fc
    .array(fc.oneof(likely, fc.nat(255)), { maxLength: 8 })
    .map((list) => Uint8Array.from(list));
  fc.assert(
    fc.property(bytes, (list) => {
      expect(decodeUtf8(list)).toBe(platformDecode(list));
    }),
    { ...RUNS, numRuns: 3_000 },
  );
});
