import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sha256 } from '../../../../src/adapters/digest/sha256';

function nodes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** FIPS 180-4 examples. */
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('the digest of %j is the standard’s', (text, hex) => {
  const digest = new Sha256();
  digest.updateText(text);
  expect(digest.hex()).toBe(hex);
});

const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 10 });

test('bytes taken in piece by piece have the digest of the whole', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const digest = new Sha256();
      for (const part of parts) digest.update(part);
      expect(digest.hex()).toBe(nodes(Buffer.concat(parts)));
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('bytes may be overwritten once they are taken in', () => {
  const digest = new Sha256();
  const bytes = Uint8Array.of(1, 2, 3);
  digest.update(bytes);
  bytes.fill(9);
  expect(digest.hex()).toBe(nodes(Uint8Array.of(1, 2, 3)));
});

test('a text is taken in as UTF-8', () => {
  const digest = new Sha256();
  digest.updateText('sp\u00e4t \ud83c\udf05');
  expect(digest.hex()).toBe(nodes(Buffer.from('sp\u00e4t \ud83c\udf05', 'utf8')));
});

test('a fork has all that was taken in before it, and goes its own way', () => {
  const first = new Sha256();
  first.updateText('one ');
  const second = first.fork();
  first.updateText('left');
  second.updateText('right');
  expect([first.hex(), second.hex()]).toEqual([
    nodes(Buffer.from('one left')),
    nodes(Buffer.from('one right')),
  ]);
});
