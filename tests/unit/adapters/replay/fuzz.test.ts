import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeImportError } from '../../../../src/adapters/replay/import-error';
import { fixture, gzipped, importBytes, isLong } from './importing';
import { booksOf } from './recorded-books';

const FILES = [
  'snapshot-lines.ndjson',
  'binance-spot.jsonl',
  'binance-futures.jsonl',
  'binance_incremental_book_L2_2024-08-08_BTCUSDT.csv',
  'binance-futures_book_snapshot_5_2020-09-01_BTCUSDT.csv',
  'BTCUSDT-bookTicker-2024-01-02.csv',
];
const RUNS = isLong ? 3000 : 150;
const LONGEST_RUN_MS = 600_000;

/** Pieces that formats are made of, so that damage is often close to a valid file. */
const token = fc.oneof(
  fc.constantFrom(
    '"',
    ',',
    '\n',
    '\r\n',
    '[',
    ']',
    '{',
    '}',
    ':',
    '0',
    '-',
    '.',
    'e9',
    'NaN',
    '99999999999999999999',
    '0.0000000000000000001',
  ),
  fc.constantFrom(
    '"u":1',
    '"E":0',
    '"s":"ETHUSDT"',
    '"kind":"rest_depth"',
    'true',
    'false',
    'bid',
    'ask',
    '[["1","2"]]',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);
const damage = fc.record({
  place: fc.nat(),
  cut: fc.integer({ min: 0, max: 60 }),
  put: token,
  copyFrom: fc.nat(),
});

interface Damage {
  readonly place: number;
  readonly cut: number;
  readonly put: string;
  readonly copyFrom: number;
}

function damaged(bytes: Uint8Array, { place, cut, put, copyFrom }: Damage): Uint8Array {
  const at = place % bytes.length;
  const from = copyFrom % bytes.length;
  const inserted = put === '' ? bytes.subarray(from, from + cut) : new TextEncoder().encode(put);
  return Uint8Array.from([...bytes.subarray(0, at), ...inserted, ...bytes.subarray(at + cut)]);
}

/** Whatever the file holds: a recording that can be read back, or one error line and nothing kept. */
async function expectAllOrNothing(name: string, bytes: Uint8Array): Promise<void> {
  const { result, sink } = await importBytes(name, bytes);
  if (result.ok) {
    expect(sink.calls).toEqual(['commit']);
    const states = await booksOf(sink);
    expect([states.length, states.filter(({ tick }) => tick).length]).toEqual([
      result.value.updates,
      result.value.ticks,
    ]);
  } else {
    expect([sink.calls, sink.bytes.length]).toEqual([['discard'], 0]);
    expect(describeImportError(result.error)).toMatch(/^[^\n\r]+: line \d+: [^\n\r]+$/);
  }
}

describe.each(FILES)('%s', (name) => {
  test(
    'damaged anywhere is loaded whole or not at all',
    async () => {
      const property = fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        await expectAllOrNothing(name, damages.reduce(damaged, fixture(name)));
      });
      await fc.assert(property, { seed: 1, numRuns: RUNS });
    },
    LONGEST_RUN_MS,
  );

  test(
    'cut off anywhere is loaded whole or not at all',
    async () => {
      const whole = fixture(name);
      const property = fc.asyncProperty(fc.nat(whole.length), (end) =>
        expectAllOrNothing(name, whole.subarray(0, end)),
      );
      await fc.assert(property, { seed: 1, numRuns: RUNS });
    },
    LONGEST_RUN_MS,
  );

  test(
    'damaged as gzip or as a recording is loaded whole or not at all',
    async () => {
      const recording = (await importBytes(name, fixture(name))).sink.bytes;
      const packed = fc.constantFrom(gzipped(fixture(name)), recording);
      const property = fc.asyncProperty(packed, damage, async (bytes, one) => {
        await expectAllOrNothing(name, damaged(bytes, one));
      });
      await fc.assert(property, { seed: 1, numRuns: RUNS });
    },
    LONGEST_RUN_MS,
  );
});

test(
  'bytes of any kind are refused in one line',
  async () => {
    const junk = fc.uint8Array({ maxLength: 3000 });
    await fc.assert(
      fc.asyncProperty(junk, (bytes) => expectAllOrNothing('junk', bytes)),
      { seed: 1, numRuns: RUNS },
    );
  },
  LONGEST_RUN_MS,
);
