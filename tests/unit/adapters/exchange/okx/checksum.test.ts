import { existsSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ScaledBook } from '../../../../../src/adapters/exchange/feed/scaled-book';
import { okxChecksum } from '../../../../../src/adapters/exchange/okx/checksum';
import { levelsOf } from '../../../../../src/adapters/exchange/read/levels';

type Side = readonly (readonly [string, string])[];

function bookOf(bids: Side, asks: Side): ScaledBook {
  const book = new ScaledBook(null, 400);
  const [bidList, askList] = [levelsOf(bids), levelsOf(asks)];
  if (bidList && askList) book.take({ bids: bidList, asks: askList }, true);
  return book;
}

const signed = (text: string): number => crc32(text) | 0;

test('bids and asks take turns, as price and size without zeros at their end', () => {
  const book = bookOf(
    [
      ['3366.1', '7'],
      ['3366', '6.50'],
    ],
    [
      ['3366.8', '9'],
      ['3368', '8'],
    ],
  );
  expect(okxChecksum(book)).toBe(signed('3366.1:7:3366.8:9:3366:6.5:3368:8'));
});

test('a side that has no more levels is left out', () => {
  const book = bookOf(
    [['3366.1', '7']],
    [
      ['3366.8', '9'],
      ['3368', '8'],
      ['3372', '8'],
    ],
  );
  expect(okxChecksum(book)).toBe(signed('3366.1:7:3366.8:9:3368:8:3372:8'));
});

test('levels after the 25th do not count', () => {
  const levels = (from: number, step: number): Side =>
    Array.from({ length: 30 }, (_, i) => [String(from + step * i), '1']);
  const best = (side: Side): Side => side.slice(0, 25);
  const [bids, asks] = [levels(100, -1), levels(101, 1)];
  expect(okxChecksum(bookOf(bids, asks))).toBe(okxChecksum(bookOf(best(bids), best(asks))));
});

const VECTORS = '../shared/data/frames/okx/checksum_vectors.json';

interface Vector {
  readonly crc_input: string;
  readonly expected_crc32_signed: number;
}

describe.skipIf(!existsSync(VECTORS))('on the vectors that were recorded', () => {
  test('the book that an input describes has its checksum', () => {
    const vectors: readonly Vector[] = JSON.parse(readFileSync(VECTORS, 'utf8'));
    const ours = vectors.map(({ crc_input: input }) => {
      const parts = input.split(':');
      const levels = parts.flatMap((price, i): Side => (i % 2 === 0 ? [[price, parts[i + 1] ?? '']] : []));
      const side = (parity: number): Side => levels.filter((_, i) => i % 2 === parity);
      return okxChecksum(bookOf(side(0), side(1)));
    });
    expect(ours).toEqual(vectors.map((vector) => vector.expected_crc32_signed));
    expect(ours).toHaveLength(3);
  });
});
