import { expect, test } from 'vitest';
import { RecordingReader } from '../../../../src/app/recording/reader';
import type { RecordingSource } from '../../../../src/app/recording/source';
import { openSound, play } from './events';
import { busyMarket } from './market';
import { chunksOf, joined, memorySource, recordingOf } from './memory';

const LONG = recordingOf((writer) => busyMarket(writer, 12_000));

/** The long recording, whose reads do something else once the first block has been read. */
function failingAfterFirstBlock(then: () => Promise<Uint8Array>): RecordingSource {
  const sound = memorySource(LONG);
  let blocks = 0;
  return {
    size: LONG.length,
    read: (offset, length) =>
      offset > 0 && length > 10_000 && blocks++ > 0 ? then() : sound.read(offset, length),
  };
}

test('a source that fails gives an error with its words, after the events read before', async () => {
  const source = failingAfterFirstBlock(() => Promise.reject(new Error('the disk is gone')));
  const { events, error } = await play(await openSound(source));
  expect(error).toMatchObject({
    code: 'unreadable',
    message: 'the recording cannot be read: the disk is gone',
  });
  expect(events.length).toBeGreaterThan(1_000);
});

test('a source that has shrunk gives an error with the place', async () => {
  const source = failingAfterFirstBlock(() => Promise.resolve(new Uint8Array(10)));
  expect((await play(await openSound(source))).error?.code).toBe('cut_short');
});

test('a source that fails at once cannot be opened', async () => {
  const source: RecordingSource = { size: 10, read: () => Promise.reject(new Error('no')) };
  expect(await RecordingReader.open(source)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
});

test('each call of nextBlock reads one block and no more', async () => {
  const source = memorySource(LONG);
  const reader = await openSound(source);
  source.reads.length = 0;
  await play(reader);
  expect(source.reads).toEqual(reader.blocks.map(({ offset, length }) => ({ offset, length })));
});

test('a block stays small, however long the recording is', async () => {
  const reader = await openSound(memorySource(LONG));
  expect(reader.blocks.length).toBeGreaterThan(2);
  expect(Math.max(...reader.blocks.map(({ length }) => length))).toBeLessThan(300 * 1024);
});

test('what was flushed is readable though the recording was never finished', async () => {
  const chunks = chunksOf((writer) => busyMarket(writer, 1_000, 30));
  const reader = await openSound(memorySource(joined(chunks)));
  expect(reader.complete).toBe(false);
  expect((await play(reader)).error).toBeNull();
  expect(reader.updates).toBe(990);
});

test('frequent flushes cost no keyframes', async () => {
  const chunks = chunksOf((writer) => busyMarket(writer, 6_000, 30));
  const reader = await openSound(memorySource(joined(chunks)));
  expect(reader.blocks.length).toBe(200);
  expect(reader.blocks.filter(({ keyframe }) => keyframe).length).toBe(2);
});

test('a reader gives nothing before a block is loaded and nothing after the end', async () => {
  const reader = await openSound(memorySource(LONG));
  expect(reader.peekTime()).toBeNaN();
  expect((await play(reader)).error).toBeNull();
  expect(reader.peekTime()).toBeNaN();
  expect(await reader.nextBlock()).toEqual({ ok: true, value: false });
});
