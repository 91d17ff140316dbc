import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ScaledBook } from '../../../../../src/adapters/exchange/feed/scaled-book';
import { checksumOf, krakenChecksum } from '../../../../../src/adapters/exchange/kraken/checksum';
import { levelsOf } from '../../../../../src/adapters/exchange/read/levels';

/** The ten best levels of the example in Kraken's guide, digit for digit as it feeds them to the checksum. */
const DOCUMENTED = {
  asks: [
    ['45285.2', '0.00100000'],
    ['45286.4', '1.54571953'],
    ['45286.6', '1.54571109'],
    ['45289.6', '1.54560911'],
    ['45290.2', '0.15890660'],
    ['45291.8', '1.54553491'],
    ['45294.7', '0.04454749'],
    ['45296.1', '0.35380000'],
    ['45297.5', '0.09945542'],
    ['45299.5', '0.18772827'],
  ],
  bids: [
    ['45283.5', '0.10000000'],
    ['45283.4', '1.54582015'],
    ['45282.1', '0.10000000'],
    ['45281.0', '0.10000000'],
    ['45280.3', '1.54592586'],
    ['45279.0', '0.07990000'],
    ['45277.6', '0.03310103'],
    ['45277.5', '0.30000000'],
    ['45277.3', '1.54602737'],
    ['45276.6', '0.15445238'],
  ],
};
const WIRE = { priceDecimals: 1, qtyDecimals: 8 };
const VECTORS = '../shared/data/frames/kraken/checksum_vectors.json';

interface Sides {
  readonly bids: readonly (readonly string[])[];
  readonly asks: readonly (readonly string[])[];
}

function bookOf({ bids, asks }: Sides, scale = WIRE): ScaledBook {
  const book = new ScaledBook(scale, 10);
  const [bidList, askList] = [levelsOf(bids), levelsOf(asks)];
  if (bidList && askList) book.take({ bids: bidList, asks: askList }, true);
  return book;
}

test('the documented example has the documented checksum', () => {
  expect(krakenChecksum(bookOf(DOCUMENTED), WIRE)).toBe(3_310_070_434);
});

test.each([
  { priceDecimals: 0, qtyDecimals: 0 },
  { priceDecimals: 4, qtyDecimals: 9 },
])('it is the same at the scale %j, coarser or finer than that of the venue', (scale) => {
  expect(krakenChecksum(bookOf(DOCUMENTED, scale), WIRE)).toBe(3_310_070_434);
});

test('one changed lot changes it', () => {
  const [[price = '', quantity = ''] = [], ...others] = DOCUMENTED.bids;
  const changed = { ...DOCUMENTED, bids: [[price, quantity.replace('1', '2')], ...others] };
  expect(krakenChecksum(bookOf(changed), WIRE)).not.toBe(3_310_070_434);
});

test('a book with a value that the venue cannot have written has none', () => {
  const changed = { ...DOCUMENTED, asks: [['45284.25', '1'], ...DOCUMENTED.asks] };
  expect(krakenChecksum(bookOf(changed), WIRE)).toBe(null);
});

interface Vectors {
  readonly docs_example: { readonly crc_input: string; readonly expected_crc32_unsigned: number };
  readonly 'live_2026-08-24': readonly {
    readonly asks_low_to_high: Sides['asks'];
    readonly bids_high_to_low: Sides['bids'];
    readonly expected_crc32_unsigned: number;
  }[];
}

describe.skipIf(!existsSync(VECTORS))('on the vectors that were recorded', () => {
  const read = (): Vectors => {
    const vectors: Vectors = JSON.parse(readFileSync(VECTORS, 'utf8'));
    return vectors;
  };

  test('every book has the checksum that the venue sent', () => {
    const live = read()['live_2026-08-24'];
    const ours = live.map((one) =>
      krakenChecksum(bookOf({ asks: one.asks_low_to_high, bids: one.bids_high_to_low }), WIRE),
    );
    expect(ours).toEqual(live.map((one) => one.expected_crc32_unsigned));
    expect(ours.length).toBeGreaterThan(3);
  });

  test('the input of the documented example has its checksum', () => {
    const { crc_input: input, expected_crc32_unsigned: expected } = read().docs_example;
    expect(checksumOf(input)).toBe(expected);
  });
});
