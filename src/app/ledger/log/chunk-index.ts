import { crc32Of } from '../../recording/crc32';
import type { BlobEntry } from '../blob-store';
import { viewOf } from './checksum';
import type { Generation } from './head';
import { INDEX_PIECE, type IndexSlot, indexKey } from './layout';

/** The checksums of all base chunks of a generation, in the order of the chunks. */
export type ChunkIndex = Uint32Array<ArrayBuffer>;

/** The index as values to store, in pieces under 64 KB, and the checksum that goes into the head. */
export function encodeIndex(
  index: ChunkIndex,
  slot: IndexSlot,
): { readonly entries: BlobEntry[]; readonly checksum: number } {
  const bytes = new Uint8Array(4 * index.length);
  const view = viewOf(bytes);
  for (const [chunk, checksum] of index.entries()) view.setUint32(4 * chunk, checksum, true);
  const entries: BlobEntry[] = [];
  for (let at = 0; at < bytes.length; at += 4 * INDEX_PIECE) {
    entries.push({ key: indexKey(slot, entries.length), value: bytes.slice(at, at + 4 * INDEX_PIECE) });
  }
  return { entries, checksum: crc32Of(bytes) };
}

/**
 * The index put together from its pieces, or null where it is not that of the generation. Pieces that an earlier,
 * longer index left behind are not read.
 */
export function decodeIndex(generation: Generation, pieces: readonly Uint8Array[]): ChunkIndex | null {
  const bytes = new Uint8Array(4 * generation.chunks);
  let at = 0;
  for (const piece of pieces) {
    const part = piece.subarray(0, bytes.length - at);
    bytes.set(part, at);
    at += part.length;
  }
  if (at !== bytes.length || crc32Of(bytes) !== generation.indexChecksum) return null;
  const view = viewOf(bytes);
  return Uint32Array.from({ length: generation.chunks }, (_, chunk) => view.getUint32(4 * chunk, true));
}
