import { expect, test } from 'vitest';
import { blobRecording, blobToImport, newBlobSink } from '../../../../src/adapters/files/blob-file';

test('a file is its name, its size and its bytes', async () => {
  const file = blobToImport(new File(['a,b\n'], 'market.csv'));
  const pieces: number[] = [];
  for await (const piece of file.bytes()) pieces.push(...piece);
  expect([file.name, file.size, String.fromCharCode(...pieces)]).toEqual(['market.csv', 4, 'a,b\n']);
});

test('a Blob is read at any place', async () => {
  const recording = blobRecording(new Blob([Uint8Array.of(1, 2, 3, 4)]));
  const parts = await Promise.all([recording.read(1, 2), recording.read(3, 9)]);
  expect([recording.size, ...parts.map((part) => [...part])]).toEqual([4, [2, 3], [4]]);
});

test('a sink gives back what it was given, also between two pieces', async () => {
  const sink = newBlobSink();
  sink.append(Uint8Array.of(1, 2));
  const first = await sink.written();
  sink.append(Uint8Array.of(3));
  const both = await sink.written();
  expect([[...(await first.read(0, 9))], [...(await both.read(0, 9))]]).toEqual([
    [1, 2],
    [1, 2, 3],
  ]);
});

test('a sink that was discarded holds nothing', async () => {
  const sink = newBlobSink();
  sink.append(Uint8Array.of(1, 2));
  await sink.discard();
  expect(sink.blob().size).toBe(0);
});
