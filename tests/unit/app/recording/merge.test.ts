import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRecordings } from '../../../../src/app/recording/merge';
import type { RecordingStream } from '../../../../src/app/recording/stream';
import { epochMs } from '../../../../src/core/time';
import { openSound, type PlainUpdate, play, updatesOf } from './events';
import { Follower } from './follower';
import { declare, memorySource, recordingOf } from './memory';
import { bookUpdate } from './book-update';

/** One file: a symbol, its decimals, and the times of its updates; update ids count up from `firstId`. */
interface File {
  readonly symbol: string;
  readonly decimals: readonly [price: number, quantity: number];
  readonly times: readonly number[];
}

function plain(symbol: number, time: number, updateId: number): PlainUpdate {
  const rest = { received: time, reset: false, tick: true, resync: false, asks: [] };
  return { symbol, time, updateId, bids: [[100 + updateId, 1 + updateId]], ...rest };
}

function bytesOf(file: File): Uint8Array {
  return recordingOf((writer) => {
    const symbol = declare(writer, file.symbol, file.decimals);
    file.times.forEach((time, i) => {
      writer.write(bookUpdate(plain(symbol, time, i)));
      if (i % 3 === 2) writer.flush();
    });
  });
}

async function merged(files: readonly File[]): Promise<RecordingStream> {
  const readers = await Promise.all(files.map((file) => openSound(memorySource(bytesOf(file)))));
  const stream = mergeRecordings(readers);
  if (!stream.ok) throw new Error(stream.error.message);
  return stream.value;
}

/**
 * What must come out: always the earliest of the files' next updates, of two at one time the earlier file's.
 */
function expectedOrder(files: readonly File[]): { symbol: number; time: number; updateId: number }[] {
  const next = files.map(() => 0);
  const order: { symbol: number; time: number; updateId: number }[] = [];
  for (;;) {
    const heads = files.map(({ times }, file) => times[next[file] ?? 0] ?? Number.POSITIVE_INFINITY);
    const time = Math.min(...heads);
    if (time === Number.POSITIVE_INFINITY) return order;
    const symbol = heads.indexOf(time);
    order.push({ symbol, time, updateId: next[symbol] ?? 0 });
    next[symbol] = (next[symbol] ?? 0) + 1;
  }
}

const decimals = fc.tuple(fc.nat(4), fc.nat(4));
const times = fc.array(fc.nat(30), { maxLength: 12 });
const files = fc
  .array(fc.record({ decimals, times }), { minLength: 1, maxLength: 4 })
  .map((list) => list.map((file, i): File => ({ ...file, symbol: `S${i}` })));

test('updates come by event time, of two at one time the earlier file first, none sorted within its file', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (list) => {
      const { events, error } = await play(await merged(list));
      const order = updatesOf(events).map(({ symbol, time, updateId }) => ({ symbol, time, updateId }));
      expect({ error, order }).toEqual({ error: null, order: expectedOrder(list) });
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('peekTime is the time of the event that comes next', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (list) => {
      const stream = await merged(list);
      const update = bookUpdate(plain(0, 0, 0));
      for (let block = await stream.nextBlock(); block.ok && block.value; block = await stream.nextBlock()) {
        for (;;) {
          const time = stream.peekTime();
          if (stream.next(update) === 'end') break;
          expect(time).toBe(update.time);
        }
        expect(stream.peekTime()).toBeNaN();
      }
    }),
    { seed: 1, numRuns: 50 },
  );
});

test('the stream knows the symbols, the updates and the times of all files', async () => {
  const stream = await merged([
    { symbol: 'BTC', decimals: [2, 5], times: [50, 60] },
    { symbol: 'ETH', decimals: [2, 4], times: [10, 90] },
  ]);
  const { symbols, updates, firstTime, lastTime, complete } = stream;
  expect({ updates, firstTime, lastTime, complete }).toEqual({
    updates: 4,
    firstTime: 10,
    lastTime: 90,
    complete: true,
  });
  expect(symbols.map(({ name }) => name)).toEqual(['BTC', 'ETH']);
});

test('a seek leaves the same books behind as playing from the start', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(30), async (list, time) => {
      const stream = await merged(list);
      const fromStart = new Follower();
      for (const event of (await play(stream)).events) fromStart.take(event);
      stream.seek(epochMs(time));
      const fromSeek = new Follower();
      for (const event of (await play(stream)).events) fromSeek.take(event);
      expect(fromSeek.views()).toEqual(fromStart.views());
    }),
    { seed: 1, numRuns: 100 },
  );
});

const MONDAY: File = { symbol: 'BTC', decimals: [2, 0], times: [10, 20] };
const TUESDAY: File = { symbol: 'BTC', decimals: [1, 3], times: [30, 40] };

test('files of one symbol that follow each other go on at the finest scale of both', async () => {
  const { events } = await play(await merged([MONDAY, TUESDAY]));
  const scales = events.flatMap((event) => (event.kind === 'scale' ? [event.scale] : []));
  expect(scales).toEqual([
    { priceDecimals: 2, qtyDecimals: 0 },
    { priceDecimals: 2, qtyDecimals: 3 },
  ]);
  expect(updatesOf(events).map(({ bids }) => bids)).toEqual([
    [[100, 1]],
    [[101, 2]],
    [[1000, 1]],
    [[1010, 2]],
  ]);
});

test('the second file of a symbol begins with an empty book', async () => {
  const { events } = await play(await merged([MONDAY, TUESDAY]));
  const second = events.filter(({ kind }) => kind === 'scale').at(1);
  expect(second).toMatchObject({ update: { symbol: 0, reset: true, tick: false, bids: [], asks: [] } });
});

test.each([
  ['overlap', MONDAY, { ...TUESDAY, times: [15, 40] }],
  ['meet in one millisecond against the order of the files', TUESDAY, { ...MONDAY, times: [10, 30] }],
])('files of one symbol that %s are refused by name', async (_, first, second) => {
  const readers = [
    await openSound(memorySource(bytesOf(first))),
    await openSound(memorySource(bytesOf(second))),
  ];
  const refused = mergeRecordings(readers);
  expect(refused).toMatchObject({ ok: false, error: { code: 'symbol_overlap' } });
  expect(refused.ok ? '' : refused.error.message).toContain('BTC');
});

test('a level that cannot be brought to the other file’s scale ends the stream with an error', async () => {
  const fine: File = { symbol: 'BTC', decimals: [18, 0], times: [10] };
  const coarse: File = { symbol: 'BTC', decimals: [0, 0], times: [20] };
  const { events, error } = await play(await merged([fine, coarse]));
  expect(updatesOf(events).length).toBe(1);
  expect(error?.code).toBe('scale_overflow');
});

test('a damaged file ends the stream with its error', async () => {
  const bytes = bytesOf({ symbol: 'ETH', decimals: [0, 0], times: [15] });
  bytes[70] = (bytes[70] ?? 0) ^ 1;
  const readers = [await openSound(memorySource(bytesOf(MONDAY))), await openSound(memorySource(bytes))];
  const stream = mergeRecordings(readers);
  expect(stream.ok && (await play(stream.value)).error?.code).toBe('damaged_block');
});
