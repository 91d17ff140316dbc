import { describe, expect, test } from 'vitest';
import type { ImportProgress } from '../../../../src/adapters/replay/contract';
import { webGunzip } from '../../../../src/adapters/replay/bytes-in';
import { importMarketData } from '../../../../src/adapters/replay/import';
import type { ImportSource } from '../../../../src/app/import/port';
import { fixture, gzipped, importBytes, importText, MemorySink, source, summaryOf, utf8 } from './importing';

const LINES = fixture('snapshot-lines.ndjson');

/** Snapshot lines of about `size` bytes. */
function manyLines(size: number): Uint8Array {
  const row = (i: number) =>
    `{"t":${1735825371556 + i},"s":"BTCUSDT","u":${i},"b":[["99.5","${i + 1}"]],"a":[["100","2"]]}\n`;
  return utf8(Array.from({ length: Math.ceil(size / 80) }, (_, i) => row(i)).join(''));
}

describe('bytes in pieces', () => {
  test.each([1, 2, 3, 7, 64, 1000])('of %d give the same recording as all at once', async (piece) => {
    const [whole, pieces] = [new MemorySink(), new MemorySink()];
    await importMarketData(source('x', LINES), whole);
    await importMarketData(source('x', LINES, piece), pieces);
    expect(pieces.bytes).toEqual(whole.bytes);
  });

  test.each([1, 10, 100])('of %d of a gzip file give the same recording too', async (piece) => {
    const [whole, pieces] = [new MemorySink(), new MemorySink()];
    await importMarketData(source('x', LINES), whole);
    await importMarketData(source('x', gzipped(LINES), piece), pieces);
    expect(pieces.bytes).toEqual(whole.bytes);
  });
});

describe('gzip by the platform stream', () => {
  test('gives the same recording as zlib', async () => {
    const byZlib = await importBytes('x', gzipped(LINES));
    const byStream = await importBytes('x', gzipped(LINES), { gunzip: webGunzip });
    expect(byStream.sink.bytes).toEqual(byZlib.sink.bytes);
  });

  test('refuses a file cut short', async () => {
    const cut = gzipped(manyLines(50_000)).subarray(0, -20);
    const { result, sink } = await importBytes('x', cut, { gunzip: webGunzip });
    expect([result, sink.calls]).toMatchObject([{ error: { code: 'bad_gzip' } }, ['discard']]);
  });
});

describe('progress', () => {
  test('counts the bytes of the file as it lies there up to its size', async () => {
    const packed = gzipped(manyLines(200_000));
    const told: ImportProgress[] = [];
    await importMarketData(source('x', packed, 1000), new MemorySink(), {
      onProgress: (now) => told.push(now),
    });
    expect(told.map(({ bytesRead }) => bytesRead)).toEqual(
      told.map((_, i) => Math.min((i + 1) * 1000, packed.length)),
    );
    expect(told.at(-1)).toMatchObject({ bytesRead: packed.length, size: packed.length });
  });

  test('counts updates on the way', async () => {
    const told: number[] = [];
    const options = { onProgress: ({ updates }: ImportProgress) => told.push(updates) };
    await importMarketData(source('x', manyLines(100_000), 10_000), new MemorySink(), options);
    expect(told.every((updates, i) => i === 0 || updates > (told[i - 1] ?? 0))).toBe(true);
  });
});

describe('cancelling', () => {
  test('before the start reads nothing and discards', async () => {
    const { result, sink } = await importBytes('x', LINES, { signal: AbortSignal.abort() });
    expect([result, sink.calls]).toMatchObject([{ error: { code: 'cancelled' } }, ['discard']]);
  });

  test('on the way ends the reading, closes the file and discards', async () => {
    const abort = new AbortController();
    const sink = new MemorySink();
    const told: number[] = [];
    let isClosed = false;
    const inner = source('x', manyLines(100_000), 1000);
    async function* watched() {
      try {
        yield* inner.bytes();
      } finally {
        isClosed = true;
      }
    }
    const onProgress = ({ bytesRead }: ImportProgress) => {
      told.push(bytesRead);
      if (bytesRead >= 5000) abort.abort();
    };
    const result = await importMarketData({ ...inner, bytes: watched }, sink, {
      signal: abort.signal,
      onProgress,
    });
    expect([result, sink.calls, isClosed]).toMatchObject([
      { error: { code: 'cancelled' } },
      ['discard'],
      true,
    ]);
    expect(told).toHaveLength(5);
  });
});

describe('failures around an import', () => {
  const failing = (at: number): ImportSource => ({
    name: 'x',
    size: null,
    async *bytes() {
      yield LINES.subarray(0, at);
      throw new Error('the disk is gone');
    },
  });

  test.each([1, 20, 400])('of reading after %d bytes are an error of the file', async (at) => {
    const sink = new MemorySink();
    const result = await importMarketData(failing(at), sink);
    const error = { code: 'read_failed', message: expect.stringContaining('the disk is gone') };
    expect([result, sink.calls]).toMatchObject([{ error }, ['discard']]);
  });

  test('of storing are told as such', async () => {
    const sink = new MemorySink();
    const full = Object.assign(sink, {
      append() {
        throw new Error('no space left');
      },
    });
    const error = { code: 'write_failed', message: expect.stringContaining('no space left') };
    expect(await importMarketData(source('x', LINES), full)).toMatchObject({ error });
    expect(sink.calls).toEqual(['discard']);
  });

  test('of committing are told as such, and the sink is discarded', async () => {
    const sink = new MemorySink();
    const stuck = Object.assign(sink, { commit: () => Promise.reject(new Error('quota')) });
    expect(await importMarketData(source('x', LINES), stuck)).toMatchObject({
      error: { code: 'write_failed' },
    });
    expect(sink.calls).toEqual(['discard']);
  });
});

describe('a recording', () => {
  test('that lost its end is taken up to its last whole block, and the summary says so', async () => {
    const { sink } = await importBytes('x', manyLines(800_000));
    const cut = await summaryOf(importBytes('x', sink.bytes.subarray(0, sink.bytes.length - 10)));
    expect(cut).toMatchObject({ format: 'sundown_recording', isComplete: false });
  });

  test('without a block is refused', async () => {
    const { sink } = await importText('{"t":1735825371556,"s":"BTCUSDT","u":1,"b":[],"a":[]}');
    const { result } = await importBytes('x', sink.bytes.subarray(0, 40));
    expect(result.ok).toBe(false);
  });
});
