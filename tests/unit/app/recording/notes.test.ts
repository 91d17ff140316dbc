import { expect, test } from 'vitest';
import { mergeRecordings } from '../../../../src/app/recording/merge';
import type { RecordingNote } from '../../../../src/app/recording/stream';
import { epochMs } from '../../../../src/core/time';
import { openSound, play } from './events';
import { chunksOf, memorySource, recordingOf } from './memory';

function note(time: number, code: string, payload = ''): RecordingNote {
  return { time: epochMs(time), code, payload };
}

test('a recording may hold notes alone', async () => {
  const notes = [note(5, 'pause'), note(4, 'settings', '{"depth_levels":10}')];
  const reader = await openSound(
    memorySource(recordingOf((writer) => notes.forEach((one) => writer.writeNote(one)))),
  );
  const { events } = await play(reader);
  expect(events).toEqual(notes.map((one) => ({ kind: 'note', note: one })));
});

test('notes of several files come by time', async () => {
  const a = recordingOf((writer) => [note(1, 'a'), note(3, 'c')].forEach((one) => writer.writeNote(one)));
  const b = recordingOf((writer) => writer.writeNote(note(2, 'b')));
  const stream = mergeRecordings([await openSound(memorySource(a)), await openSound(memorySource(b))]);
  const { events } = stream.ok ? await play(stream.value) : { events: [] };
  expect(events.map((event) => event.kind === 'note' && event.note.code)).toEqual(['a', 'b', 'c']);
});

test('large notes close the block', () => {
  const chunks = chunksOf((writer) => {
    for (let i = 0; i < 4; i++) writer.writeNote(note(i, 'blob', 'x'.repeat(200_000)));
  });
  expect(chunks.length).toBe(3);
});

test('a code of more than 255 bytes is a bug of the caller', () => {
  expect(() => chunksOf((writer) => writer.writeNote(note(0, 'x'.repeat(256))))).toThrow(RangeError);
});
