import type { Gunzip, ImportSource } from '../../app/import/port';
import { failure, ignoreRepeatedFailure } from './failure';

/** Bytes in pieces of any size. */
export type Bytes = AsyncIterable<Uint8Array>;

type Pieces = AsyncIterator<Uint8Array, unknown>;

const GZIP_MAGIC = [0x1f, 0x8b];

/** The source's bytes; `onRead` is told of each piece before it is handed out. Throws ImportFailure. */
export async function* readPieces(source: ImportSource, onRead: (bytes: number) => void): Bytes {
  const iterator: Pieces = source.bytes()[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await iterator.next().catch(readFailed);
      if (done) return;
      onRead(value.length);
      if (value.length > 0) yield value;
    }
  } finally {
    await iterator.return?.().catch(ignoreRepeatedFailure);
  }
}

/** At least the first `length` bytes, if there are so many, and all bytes again. */
export async function peek(
  bytes: Bytes,
  length: number,
): Promise<{ readonly head: Uint8Array; readonly all: Bytes }> {
  const iterator: Pieces = bytes[Symbol.asyncIterator]();
  let head = new Uint8Array(0);
  while (head.length < length) {
    const { done, value } = await iterator.next();
    if (done) break;
    head = joined(head, value);
  }
  return { head, all: resumed(head, iterator) };
}

/** True for the two bytes that every gzip file begins with (RFC 1952). */
export function isGzip(head: Uint8Array): boolean {
  return startsWith(head, GZIP_MAGIC);
}

/** True if `head` begins with `magic`. */
export function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => head[i] === byte);
}

/** Unpacks with the platform's DecompressionStream: in every browser and in Node. */
export const webGunzip: Gunzip = async function* (packed) {
  const iterator: Pieces = packed[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  const reader = stream.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(ignoreRepeatedFailure);
  }
};

/** Unpacks; what goes wrong in it, other than reading, is the gzip data's fault. Throws ImportFailure. */
export async function* unpacked(packed: Bytes, gunzip: Gunzip): Bytes {
  try {
    yield* gunzip(packed);
  } catch (cause) {
    throw failure('bad_gzip', 'the gzip data is damaged or ends too early', cause);
  }
}

async function* resumed(head: Uint8Array, rest: Pieces): Bytes {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function readFailed(cause: unknown): never {
  throw failure('read_failed', 'the file cannot be read', cause);
}
