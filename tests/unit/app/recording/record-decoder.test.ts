import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SLACK_BYTES } from '../../../../src/app/recording/layout';
import { RecordDecoder } from '../../../../src/app/recording/record-decoder';
import { BookUpdate } from '../../../../src/core/market/update';
import { LONG } from '../../../support/long';
import { type PlainUpdate, plainUpdate } from './events';

interface Decoded {
  readonly updates: readonly PlainUpdate[];
  readonly notes: number;
  readonly fault: boolean;
  readonly position: number;
}

/**
 * Reads bytes as the records of a block of two symbols that begins at time 0; the slack after them is all
 * ones.
 */
function decode(bytes: readonly number[]): Decoded {
  const buffer = new Uint8Array(bytes.length + SLACK_BYTES).fill(0xff);
  buffer.set(bytes);
  const decoder = new RecordDecoder();
  const range = { view: new DataView(buffer.buffer), start: 0, end: bytes.length };
  decoder.begin(range, 0, new Float64Array(2));
  const updates: PlainUpdate[] = [];
  const update = new BookUpdate();
  for (let event = decoder.next(update); event !== 'end'; event = decoder.next(update)) {
    if (event === 'update') updates.push(plainUpdate(update));
  }
  return { updates, notes: decoder.notes, fault: decoder.fault, position: decoder.position };
}

/** An update without flags at time 0 of symbol 0, with `bids` bids and whatever follows. */
function record(bids: number, ...rest: readonly number[]): number[] {
  return [0, 0, 0, 1, bids, ...rest];
}

test('a record of two narrow levels is read', () => {
  const { updates, fault } = decode(record(2, 0x11, 0x01, 20, 7, 1));
  expect(fault).toBe(false);
  expect(updates.map(({ bids }) => bids)).toEqual([
    [
      [10, 7],
      [9, 0],
    ],
  ]);
});

const WIDE = 0x07;
const NEAR_2_53 = [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0x3f];

test('a price of 2^53 - 1 is read', () => {
  const { updates, fault } = decode(record(1, WIDE, ...NEAR_2_53));
  expect({ fault, bids: updates[0]?.bids }).toEqual({ fault: false, bids: [[2 ** 53 - 1, 0]] });
});

test.each([
  ['a price below 0', record(1, 0x01, 1)],
  ['a price that falls below 0 and rises again', record(2, 0x01, 0x01, 1, 20)],
  ['a price past 2^53', record(2, WIDE, 0x01, ...NEAR_2_53, 2)],
  ['a quantity past 2^53', record(1, 0x70, 0, 0, 0, 0, 0, 0, 0x20)],
  ['a price length of 8', record(1, 0x08, 0, 0, 0, 0, 0, 0, 0, 0)],
  ['a quantity length of 8', record(1, 0x80, 0, 0, 0, 0, 0, 0, 0, 0)],
  ['a head length of 8', [0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['a symbol that there is not', [0, 0x10, 0, 0, 2]],
  ['a time before 0', [0, 0x01, 0, 0, 1]],
  ['a received time before 0', [0, 0, 0x01, 0, 1]],
  ['an update id below 0', [0, 0, 0x10, 0, 1]],
  ['a head that passes the end', [0, 0x04, 0, 0]],
  ['more levels than bytes', record(200, 0, 0, 0)],
  [
    'more levels than numbers can be',
    [0, 0, 0, 0x77, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255],
  ],
  ['a level that passes the end', record(1, 0x11, 2)],
  ['a note that passes the end', [1, 0x10, 0, 0, 9, 0]],
  ['a note without room for its code', [1, 0x10, 0, 0, 2, 5, 65]],
  ['a note without a byte', [1, 0, 0, 0]],
  ['a note that is no UTF-8', [1, 0x10, 0, 0, 2, 1, 0xff]],
])('%s is a fault', (_, bytes) => {
  expect(decode([...bytes]).fault).toBe(true);
});

test('a record of a kind that is not known is passed over, and its time counts', () => {
  const unknown = [5, 0x11, 0, 0, 20, 3, 1, 2, 3];
  const { updates, notes, fault } = decode([...unknown, ...record(0)]);
  expect({ notes, fault, times: updates.map(({ time }) => time) }).toEqual({
    notes: 0,
    fault: false,
    times: [10],
  });
});

const byte = fc.oneof(fc.constantFrom(0, 1, 2, 0x11, 0x12, 0x21, 0x44, 0x47, 0x74, 0x77), fc.nat(255));
const headByte = fc.constantFrom(0, 1, 0x10, 0x11, 0x20, 0x21, 0x70, 0x07);
const anyRecord = fc
  .tuple(
    fc.tuple(fc.constantFrom(0, 0, 0, 0x10, 0x70, 1, 2), headByte, headByte, headByte),
    fc.array(byte, { maxLength: 30 }),
  )
  .map(([head, body]) => [...head, ...body]);
const records = fc.array(anyRecord, { maxLength: 4 }).map((list) => list.flat());
const RUNS = { seed: 1, numRuns: LONG ? 300_000 : 5_000 };

test('any bytes end within the range, in whole numbers of updates and notes or in a fault', {
  timeout: 600_000,
}, () => {
  fc.assert(
    fc.property(records, (bytes) => {
      const { updates, notes, position } = decode(bytes);
      expect(position).toBe(bytes.length);
      expect(updates.length + notes).toBeLessThanOrEqual(bytes.length);
    }),
    RUNS,
  );
});

test('no bytes give a number that is no whole number from 0 to 2^53 - 1', { timeout: 600_000 }, () => {
  const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0;
  fc.assert(
    fc.property(records, (bytes) => {
      const numbers = decode(bytes).updates.flatMap(({ time, received, updateId, bids, asks }) => [
        time,
        received,
        updateId,
        ...bids.flat(),
        ...asks.flat(),
      ]);
      expect(numbers.every(isWhole)).toBe(true);
    }),
    RUNS,
  );
});
