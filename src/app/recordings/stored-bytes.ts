import { ok, type Result } from '../../core/result';
import type { BlobEntry, BlobStore, BlobTrouble } from '../ledger/blob-store';
import { ByteReader, ByteWriter } from '../recording/bytes';
import type { RecordingSource } from '../recording/source';

/** No stored value is larger; see docs/storage-format.md for why. */
const PIECE_BYTES = 60 * 1024;
/** Pieces read at a time. */
const READ_PIECES = 64;
/** Under this key stands how many bytes there are; no recording is so long that a piece could. */
const SIZE_KEY = 2 ** 52;

/**
 * Bytes that grow at their end, in a blob store: pieces under their offsets, and their number. Each `append` is one
 * transaction, so that what is stored ends where one ended, whatever happens.
 */
export class StoredBytes {
  readonly #store: BlobStore;
  #size = 0;

  /** `store` is empty. */
  constructor(store: BlobStore) {
    this.#store = store;
  }

  /** Bytes that are stored. */
  get size(): number {
    return this.#size;
  }

  /** Stores bytes after those before. One at a time; after a refusal the same bytes may be tried again. */
  async append(bytes: Uint8Array): Promise<Result<void, BlobTrouble>> {
    const size = this.#size + bytes.length;
    const puts: BlobEntry[] = [];
    // Copies: of a part of an array the browser would store the whole one.
    for (let at = 0; at < bytes.length; at += PIECE_BYTES)
      puts.push({ key: this.#size + at, value: new Uint8Array(bytes.subarray(at, at + PIECE_BYTES)) });
    puts.push({ key: SIZE_KEY, value: sizeValue(size) });
    const written = await this.#store.write({ removes: [], puts, durability: 'relaxed' });
    if (written.ok) this.#size = size;
    return written;
  }
}

/** How many bytes a store holds; 0 for an empty one. */
export async function storedSize(store: BlobStore): Promise<Result<number, BlobTrouble>> {
  const found = await store.read({ from: SIZE_KEY, to: SIZE_KEY }, 1);
  if (!found.ok) return found;
  const [entry] = found.value;
  return ok(entry === undefined ? 0 : new ByteReader(entry.value).u64());
}

/** Stored bytes as a recording to be read; the store stays open for as long as it is. */
export async function storedSource(store: BlobStore): Promise<Result<RecordingSource, BlobTrouble>> {
  const size = await storedSize(store);
  if (!size.ok) return size;
  return ok({
    size: size.value,
    read: async (offset, length) => {
      const read = await readRange(store, offset, Math.min(offset + length, size.value));
      if (!read.ok) throw new Error(read.error.detail);
      return read.value;
    },
  });
}

/** The bytes from `from` up to `to`; fewer where a piece is missing. */
async function readRange(
  store: BlobStore,
  from: number,
  to: number,
): Promise<Result<Uint8Array, BlobTrouble>> {
  const bytes = new Uint8Array(Math.max(0, to - from));
  let end = from;
  // The piece that holds the first byte may begin before it.
  let key = Math.max(0, from - PIECE_BYTES + 1);
  while (end < to) {
    const found = await store.read({ from: key, to: to - 1 }, READ_PIECES);
    if (!found.ok) return found;
    for (const { key: at, value } of found.value) {
      if (at > end) return ok(bytes.subarray(0, end - from));
      const part = value.subarray(Math.max(0, from - at), to - at);
      bytes.set(part, Math.max(0, at - from));
      end = Math.max(end, at + value.length);
    }
    const last = found.value.at(-1);
    if (last === undefined) break;
    key = last.key + 1;
  }
  return ok(bytes.subarray(0, Math.min(end, to) - from));
}

function sizeValue(size: number): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter(8);
  out.u64(size);
  return out.written().slice();
}
