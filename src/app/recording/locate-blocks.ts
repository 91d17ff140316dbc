import { ok, type Result } from '../../core/result';
import { readBlockHeader } from './block-header';
import { type BlockEntry, type RecordingIndex, readIndex, readTrailer } from './block-index';
import type { RecordingError } from './error';
import { BLOCK_HEADER_BYTES, TRAILER_BYTES } from './layout';
import { LoadedBlock } from './loaded-block';
import { readBytes } from './read-bytes';
import type { RecordingSource } from './source';

/** Bytes read at once while scanning. */
const WINDOW_BYTES = 64 * 1024;

/** Where the blocks of a file are. */
export interface LocatedBlocks extends RecordingIndex {
  /** False where the index is missing or damaged, as in a file cut short. */
  readonly complete: boolean;
  /** Bytes after the last whole block that cannot be used; 0 where complete. */
  readonly unusedBytes: number;
}

/** Finds the blocks by the index, or without it by going from block to block up to the last whole one. */
export async function locateBlocks(
  source: RecordingSource,
  first: number,
): Promise<Result<LocatedBlocks, RecordingError>> {
  const index = await indexedBlocks(source, first);
  if (!index.ok) return index;
  if (index.value !== null) return ok({ ...index.value, complete: true, unusedBytes: 0 });
  return scannedBlocks(source, first);
}

async function indexedBlocks(
  source: RecordingSource,
  first: number,
): Promise<Result<RecordingIndex | null, RecordingError>> {
  const trailerAt = source.size - TRAILER_BYTES;
  if (trailerAt < first) return ok(null);
  const end = await readBytes(source, trailerAt, TRAILER_BYTES);
  if (!end.ok) return end;
  const trailer = readTrailer(end.value, source.size);
  if (trailer === null || trailer.offset < first) return ok(null);
  const bytes = await readBytes(source, trailer.offset, trailer.length);
  return bytes.ok ? ok(readIndex(bytes.value, trailer, first)) : bytes;
}

async function scannedBlocks(
  source: RecordingSource,
  first: number,
): Promise<Result<LocatedBlocks, RecordingError>> {
  const headers = await scanHeaders(source, first);
  if (!headers.ok) return headers;
  const blocks = headers.value;
  const block = new LoadedBlock();
  // The last block may be whole in length and not in content: a crash can leave a hole in a file.
  for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
    const loaded = await block.load(source, last);
    if (loaded.ok) break;
    if (loaded.error.code === 'unreadable') return loaded;
    blocks.pop();
  }
  const last = blocks.at(-1);
  const end = last ? last.offset + last.length : first;
  return ok({ symbols: last ? block.symbols : [], blocks, complete: false, unusedBytes: source.size - end });
}

async function scanHeaders(
  source: RecordingSource,
  first: number,
): Promise<Result<BlockEntry[], RecordingError>> {
  const blocks: BlockEntry[] = [];
  let window: Uint8Array = new Uint8Array(0);
  let windowAt = first;
  for (let offset = first; offset + BLOCK_HEADER_BYTES <= source.size; ) {
    if (offset - windowAt + BLOCK_HEADER_BYTES > window.length) {
      const read = await readBytes(source, offset, Math.min(WINDOW_BYTES, source.size - offset));
      if (!read.ok) return read;
      window = read.value;
      windowAt = offset;
    }
    const header = readBlockHeader(window.subarray(offset - windowAt));
    if (header === null) break;
    const { payloadLength, payloadCrc: _, ...facts } = header;
    const length = BLOCK_HEADER_BYTES + payloadLength;
    if (offset + length > source.size) break;
    blocks.push({ offset, length, ...facts });
    offset += length;
  }
  return ok(blocks);
}
