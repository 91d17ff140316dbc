import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32Of } from '../../../../src/app/recording/crc32';
import { RecordingReader } from '../../../../src/app/recording/reader';
import { LONG } from '../../../support/long';
import { play, updatesOf } from './events';
import { chunksOf, joined, memorySource } from './memory';
import { busyMarket } from './market';

/** A whole file's worth of chunks without the index, so that blocks are found by their headers. */
const [HEADER = new Uint8Array(0), BLOCK = new Uint8Array(0)] = chunksOf((writer) => {
  busyMarket(writer, 40);
  writer.flush();
});
const PAYLOAD_AT = 44;

/** The block with some bytes put in, and both checksums made right again. */
function forged(
  changes: readonly (readonly [at: number, value: number])[],
  block: Uint8Array = BLOCK.slice(),
): Uint8Array {
  for (const [at, value] of changes) block[at] = value;
  const view = new DataView(block.buffer);
  view.setUint32(8, crc32Of(block.subarray(PAYLOAD_AT)), true);
  view.setUint32(40, crc32Of(block.subarray(0, 40)), true);
  return joined([HEADER, block]);
}

const change = fc.tuple(fc.integer({ min: PAYLOAD_AT, max: BLOCK.length - 1 }), fc.nat(255));
const forgery = fc.array(change, { minLength: 1, maxLength: 4 }).map(forged);
const RUNS = { seed: 1, numRuns: LONG ? 100_000 : 1_500 };

test('a forged block with right checksums ends in events or in an error, and never in a throw', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(forgery, async (bytes) => {
      const opened = await RecordingReader.open(memorySource(bytes));
      if (!opened.ok) return;
      const { events, error } = await play(opened.value);
      expect(events.length).toBeLessThanOrEqual(bytes.length);
      if (error !== null) expect(error.code).toBe('damaged_block');
    }),
    RUNS,
  );
});

test('no forged block gives a price, quantity or time that is no whole number from 0 to 2^53 - 1', {
  timeout: 600_000,
}, async () => {
  const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0;
  await fc.assert(
    fc.asyncProperty(forgery, async (bytes) => {
      const opened = await RecordingReader.open(memorySource(bytes));
      if (!opened.ok) return;
      for (const update of updatesOf((await play(opened.value)).events)) {
        const numbers = [
          update.time,
          update.received,
          update.updateId,
          ...update.bids.flat(),
          ...update.asks.flat(),
        ];
        expect(numbers.filter((value) => !isWhole(value))).toEqual([]);
      }
    }),
    RUNS,
  );
});

test.each([
  ['payload length', 4],
  ['symbol count', PAYLOAD_AT],
  ['first symbol name length', PAYLOAD_AT + 12],
  ['update count', 32],
])('a huge %s is refused without reading or allocating for it', async (_, at) => {
  const huge = [0, 1].map((i) => [at + i, 0xff] as const);
  const bytes = forged(huge);
  const source = memorySource(bytes);
  const opened = await RecordingReader.open(source);
  const error = opened.ok ? (await play(opened.value)).error : opened.error;
  const lost = opened.ok && opened.value.unusedBytes > 0;
  expect(error !== null || lost).toBe(true);
  expect(Math.max(...source.reads.map(({ length }) => length))).toBeLessThanOrEqual(bytes.length);
});

test('a block that holds another number of updates than its header says is damaged', async () => {
  const opened = await RecordingReader.open(memorySource(forged([[32, 41]])));
  const played = opened.ok ? await play(opened.value) : null;
  expect(played?.error).toMatchObject({ code: 'damaged_block', offset: HEADER.length });
});

test('a block with a broken record after its last one is damaged', async () => {
  const block = joined([BLOCK, Uint8Array.of(0, 8, 0, 0)]);
  new DataView(block.buffer).setUint32(4, block.length - PAYLOAD_AT, true);
  const opened = await RecordingReader.open(memorySource(forged([], block)));
  const played = opened.ok ? await play(opened.value) : null;
  expect(played?.events.filter(({ kind }) => kind === 'update').length).toBe(40);
  expect(played?.error?.code).toBe('damaged_block');
});

test('a fault within a block is the answer of every further nextBlock', async () => {
  const opened = await RecordingReader.open(memorySource(forged([[32, 41]])));
  if (!opened.ok) throw new Error(opened.error.message);
  const { error } = await play(opened.value);
  expect(await opened.value.nextBlock()).toEqual({ ok: false, error });
});

test('a trailer that points outside the file is no trailer', async () => {
  const trailer = new Uint8Array(24);
  const view = new DataView(trailer.buffer);
  view.setUint32(0, 0xffffffff, true);
  view.setUint32(4, 0x1fffff, true);
  view.setUint32(8, 0xffffffff, true);
  view.setUint32(16, crc32Of(trailer.subarray(0, 16)), true);
  view.setUint32(20, 0x444e4553, true);
  const opened = await RecordingReader.open(memorySource(joined([HEADER, BLOCK, trailer])));
  expect(opened).toMatchObject({ ok: true, value: { complete: false, updates: 40, unusedBytes: 24 } });
});

test('a newer version is named, and so is what to do', async () => {
  const header = HEADER.slice();
  header[8] = 2;
  new DataView(header.buffer).setUint32(
    header.length - 4,
    crc32Of(header.subarray(0, header.length - 4)),
    true,
  );
  const opened = await RecordingReader.open(memorySource(joined([header, BLOCK])));
  expect(opened).toMatchObject({ ok: false, error: { code: 'newer_version' } });
  expect(opened.ok ? '' : opened.error.message).toContain('update Sundown');
});

test('random bytes are no recording', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const opened = await RecordingReader.open(memorySource(bytes));
      expect(opened).toMatchObject({ ok: false, error: { code: 'not_a_recording' } });
    }),
    { seed: 1, numRuns: 200 },
  );
});
