import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordingWriter } from '../../../../src/app/recording/writer';
import { epochMs } from '../../../../src/core/time';
import type { PlainUpdate } from './events';
import { busyMarket } from './market';
import { chunksOf, declare, joined } from './memory';
import { bookUpdate } from './book-update';

const SCALE = { priceDecimals: 2, qtyDecimals: 5 };
const UPDATE: PlainUpdate = {
  symbol: 0,
  time: 1_000,
  received: 1_000,
  updateId: 1,
  reset: false,
  tick: true,
  resync: false,
  bids: [[100, 1]],
  asks: [],
};

function newWriter(): RecordingWriter {
  return new RecordingWriter(() => {}, { source: 'test', synthetic: false });
}

test('a name declared again keeps its index and takes the finer of both scales', () => {
  const writer = newWriter();
  expect(writer.declareSymbol('BTC', SCALE)).toEqual({ ok: true, value: 0 });
  expect(writer.declareSymbol('ETH', SCALE)).toEqual({ ok: true, value: 1 });
  expect(writer.declareSymbol('BTC', { priceDecimals: 1, qtyDecimals: 8 })).toEqual({ ok: true, value: 0 });
  expect(writer.symbols[0]).toEqual({ name: 'BTC', scale: { priceDecimals: 2, qtyDecimals: 8 } });
});

test.each([
  ['an empty name', '', SCALE],
  ['a name of more than 255 bytes', 'é'.repeat(128), SCALE],
  ['a scale of more than 18 decimals', 'BTC', { priceDecimals: 19, qtyDecimals: 0 }],
  ['a scale that is no whole number', 'BTC', { priceDecimals: 0.5, qtyDecimals: 0 }],
])('%s is refused', (_, name, scale) => {
  expect(newWriter().declareSymbol(name, scale)).toMatchObject({ ok: false, error: { code: 'bad_symbol' } });
});

test('a scale at which a level would reach 2^53 is refused, and the symbol stays as it was', () => {
  const writer = newWriter();
  declare(writer, 'BTC', [0, 0]);
  writer.write(bookUpdate({ ...UPDATE, bids: [[2 ** 50, 1]] }));
  const refused = writer.declareSymbol('BTC', { priceDecimals: 1, qtyDecimals: 0 });
  expect(refused).toMatchObject({ ok: false, error: { code: 'scale_overflow' } });
  expect(writer.symbols[0]?.scale).toEqual({ priceDecimals: 0, qtyDecimals: 0 });
});

test.each([
  ['time', { time: 1.5 }],
  ['time', { time: -1 }],
  ['received', { received: Number.NaN }],
  ['updateId', { updateId: 2 ** 53 }],
  ['price', { bids: [[-1, 1]] as const }],
  ['price', { bids: [[100.25, 1]] as const }],
  ['price', { bids: [[Number.NaN, 1]] as const }],
  [
    'price',
    {
      bids: [
        [2 ** 53 - 1, 1],
        [2 ** 53, 1],
      ] as const,
    },
  ],
  ['quantity', { bids: [[100, -1]] as const }],
  ['quantity', { bids: [[100, 0.5]] as const }],
  ['quantity', { bids: [[100, Number.POSITIVE_INFINITY]] as const }],
  ['symbol', { symbol: 1 }],
])('an impossible %s is a bug of the caller', (_, change) => {
  const writer = newWriter();
  declare(writer, 'BTC', [2, 5]);
  expect(() => writer.write(bookUpdate({ ...UPDATE, ...change }))).toThrow(RangeError);
});

test('nothing can be written after the end', () => {
  const writer = newWriter();
  declare(writer, 'BTC', [2, 5]);
  writer.finish();
  expect(() => writer.write(bookUpdate(UPDATE))).toThrow('the recording is finished');
  expect(() => writer.finish()).toThrow('the recording is finished');
});

test('the summary counts what was written', () => {
  const chunks: Uint8Array[] = [];
  const writer = new RecordingWriter((bytes) => chunks.push(bytes), { source: 'test', synthetic: false });
  declare(writer, 'BTC', [2, 5]);
  writer.write(bookUpdate(UPDATE));
  writer.write(bookUpdate({ ...UPDATE, time: 900 }));
  writer.writeNote({ time: epochMs(1_200), code: 'pause', payload: '{}' });
  expect(writer.finish()).toEqual({
    symbols: [{ name: 'BTC', scale: SCALE }],
    updates: 2,
    notes: 1,
    blocks: 1,
    bytes: joined(chunks).length,
    firstTime: 1_000,
    lastTime: 1_200,
  });
});

test('the same updates give the same bytes', () => {
  const once = joined(chunksOf((writer) => busyMarket(writer, 500)));
  const again = joined(chunksOf((writer) => busyMarket(writer, 500)));
  expect(again).toEqual(once);
});

test('every chunk is the receiver’s own', () => {
  fc.assert(
    fc.property(fc.nat(20), (updates) => {
      const chunks = chunksOf((writer) => busyMarket(writer, 100 + updates, 10));
      const buffers = new Set(chunks.map(({ buffer }) => buffer));
      expect(buffers.size).toBe(chunks.length);
    }),
    { seed: 1, numRuns: 5 },
  );
});
