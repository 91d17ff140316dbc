import { expect, test } from 'vitest';
import { RecordingReader } from '../../../../src/app/recording/reader';
import { type PlainEvent, type Played, play } from './events';
import { chunksOf, declare, joined, memorySource } from './memory';
import { bookUpdate } from './book-update';

/** Four chunks: header, two blocks (the second with a keyframe at a finer scale), index. */
function smallChunks(): Uint8Array[] {
  const update = { symbol: 0, received: 1_040, updateId: 7, reset: false, tick: true, resync: false };
  return chunksOf((writer) => {
    declare(writer, 'BTCUSDT', [2, 5]);
    const bids = [
      [6_183_763, 14],
      [6_183_700, 0],
    ] as const;
    writer.write(bookUpdate({ ...update, time: 1_000, bids, asks: [[6_183_764, 2 ** 40]] }));
    writer.write(bookUpdate({ ...update, time: 1_100, bids: [], asks: [[6_183_770, 300]] }));
    declare(writer, 'BTCUSDT', [3, 5]);
    writer.write(bookUpdate({ ...update, time: 1_200, bids: [[61_837_630, 9]], asks: [] }));
    writer.finish();
  });
}

const CHUNKS = smallChunks();
const SOUND = joined(CHUNKS);

interface Opened extends Played {
  readonly complete: boolean;
}

async function readBytes(bytes: Uint8Array): Promise<Opened> {
  const opened = await RecordingReader.open(memorySource(bytes));
  if (!opened.ok) return { events: [], error: opened.error, complete: false };
  return { ...(await play(opened.value)), complete: opened.value.complete };
}

function isBeginningOf(events: readonly PlainEvent[], whole: readonly PlainEvent[]): boolean {
  return JSON.stringify(events) === JSON.stringify(whole.slice(0, events.length));
}

test('the small recording is sound before it is damaged', async () => {
  const { events, error, complete } = await readBytes(SOUND);
  expect({ length: events.length, error, complete }).toEqual({ length: 5, error: null, complete: true });
});

test.each([0x01, 0x10, 0x80, 0xff])('no byte changed by %i gives other events unnoticed', async (change) => {
  const whole = (await readBytes(SOUND)).events;
  for (let at = 0; at < SOUND.length; at++) {
    const bytes = SOUND.slice();
    bytes[at] = (bytes[at] ?? 0) ^ change;
    const read = await readBytes(bytes);
    const noticed = read.error !== null || !read.complete;
    expect({ at, noticed, beginning: isBeginningOf(read.events, whole) }).toEqual({
      at,
      noticed: true,
      beginning: true,
    });
  }
});

test('a recording cut anywhere gives the events of its whole blocks and says that it is not complete', async () => {
  const whole = (await readBytes(SOUND)).events;
  const ends = CHUNKS.map((_, i) => joined(CHUNKS.slice(0, i + 1)).length);
  const eventsAfter = [0, 3, 5];
  for (let size = ends[0] ?? 0; size < SOUND.length; size++) {
    const read = await readBytes(SOUND.slice(0, size));
    const blocks = ends.slice(1, 3).filter((end) => end <= size).length;
    expect({ size, error: read.error, complete: read.complete }).toEqual({
      size,
      error: null,
      complete: false,
    });
    expect(read.events).toEqual(whole.slice(0, eventsAfter[blocks]));
  }
});

test('a recording cut within its header is refused', async () => {
  const header = CHUNKS[0] ?? new Uint8Array(0);
  for (let size = 0; size < header.length; size++) {
    const { error } = await readBytes(SOUND.slice(0, size));
    expect(['not_a_recording', 'damaged_header']).toContain(error?.code);
  }
});

test('zeros where the last block was to be written cost that block only', async () => {
  const kept = joined(CHUNKS.slice(0, 2));
  const hole = new Uint8Array(CHUNKS[2]?.length ?? 0);
  const { events, error, complete } = await readBytes(joined([kept, hole]));
  expect({ events: events.length, error, complete }).toEqual({ events: 3, error: null, complete: false });
});

test('a last block with a sound header and zeros for content is left away', async () => {
  const block = (CHUNKS[2] ?? new Uint8Array(0)).slice();
  block.fill(0, 44);
  const { events, error, complete } = await readBytes(joined([...CHUNKS.slice(0, 2), block]));
  expect({ events: events.length, error, complete }).toEqual({ events: 3, error: null, complete: false });
});

test('a damaged block says where it stands in the file', async () => {
  const at = joined(CHUNKS.slice(0, 2)).length;
  const bytes = SOUND.slice();
  bytes[at + 60] = (bytes[at + 60] ?? 0) ^ 1;
  const { error } = await readBytes(bytes);
  expect(error).toMatchObject({ code: 'damaged_block', offset: at });
  expect(error?.message).toContain(`byte ${at}`);
});
