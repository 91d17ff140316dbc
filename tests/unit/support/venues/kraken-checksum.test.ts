import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { TextLevel } from '../../../support/venues/market/level';
import { krakenChecksum } from '../../../support/venues/protocol/kraken-checksum';

const RECORDED = '../shared/data/frames/kraken/checksum_vectors.json';

/** The example of Kraken's documentation. */
const ASKS: readonly TextLevel[] = [
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
];
const BIDS: readonly TextLevel[] = [
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
];

interface RecordedVector {
  readonly asks_low_to_high: readonly TextLevel[];
  readonly bids_high_to_low: readonly TextLevel[];
  readonly expected_crc32_unsigned: number;
}

test("Kraken's checksum of the documentation's book is the documentation's", () => {
  expect(krakenChecksum({ bids: BIDS, asks: ASKS })).toBe(3_310_070_434);
});

test("only ten levels a side count in Kraken's checksum", () => {
  const more: readonly TextLevel[] = [['1.0', '1.00000000']];
  expect(krakenChecksum({ bids: [...BIDS, ...more], asks: [...ASKS, ...more] })).toBe(3_310_070_434);
});

test.skipIf(!existsSync(RECORDED))("Kraken's checksum of recorded books is the recorded one", () => {
  const vectors: Record<string, RecordedVector[]> = JSON.parse(readFileSync(RECORDED, 'utf8'));
  const recorded = vectors['live_2026-08-24'] ?? [];
  const ours = recorded.map((vector) =>
    krakenChecksum({ bids: vector.bids_high_to_low, asks: vector.asks_low_to_high }),
  );
  expect(ours.length).toBeGreaterThan(0);
  expect(ours).toEqual(recorded.map((vector) => vector.expected_crc32_unsigned));
});
