import { ok, type Result } from '../../../core/result';
import type { BlobEntry, BlobStore } from '../blob-store';
import type { PageFile } from '../pages/page-file';
import { encodeChunk } from './chunk';
import { encodeIndex } from './chunk-index';
import { EMPTY_HEAD, encodeHead } from './head';
import { BASE_CHUNK_BYTES, chunkKey, EVERYTHING, HEAD_KEY } from './layout';
import type { LogTrouble } from './trouble';

/** Chunks in one transaction: 4 MB, so that progress shows and nothing else waits long. */
const CHUNKS_A_BATCH = 64;
const START = { sequence: 0, link: 0 };

/**
 * Fills a store with a whole file, in place of whatever it held. The head comes last, so that a store in which this
 * was cut short is never taken for a ledger. `progress` gets the share done, 0 to 1.
 */
export async function createLog(
  store: BlobStore,
  file: PageFile,
  progress: (share: number) => void,
): Promise<Result<void, LogTrouble>> {
  const cleared = await store.write({ removes: [EVERYTHING], puts: [], durability: 'relaxed' });
  if (!cleared.ok) return cleared;
  const chunks = Math.ceil(file.size / BASE_CHUNK_BYTES);
  const index = new Uint32Array(chunks);
  for (let first = 0; first < chunks; first += CHUNKS_A_BATCH) {
    const puts = chunkEntries(file, first, Math.min(chunks, first + CHUNKS_A_BATCH), index);
    const written = await store.write({ removes: [], puts, durability: 'relaxed' });
    if (!written.ok) return written;
    progress(Math.min(1, (first + CHUNKS_A_BATCH) / chunks));
  }
  const { entries, checksum: indexChecksum } = encodeIndex(index, 0);
  const base = { ...EMPTY_HEAD.base, size: file.size, chunks, indexChecksum };
  const head = { key: HEAD_KEY, value: encodeHead({ ...EMPTY_HEAD, base }) };
  const finished = await store.write({ removes: [], puts: [...entries, head], durability: 'strict' });
  return finished.ok ? ok(undefined) : finished;
}

/** The chunks `first` up to `end` of the file, ready to be put; their checksums are noted in `index`. */
function chunkEntries(file: PageFile, first: number, end: number, index: Uint32Array): BlobEntry[] {
  const entries: BlobEntry[] = [];
  for (let chunk = first; chunk < end; chunk++) {
    const { bytes, checksum } = encodeChunk(chunk, chunkData(file, chunk), START);
    index[chunk] = checksum;
    entries.push({ key: chunkKey(chunk), value: bytes });
  }
  return entries;
}

/** The bytes of the file that belong to a chunk; none where the file ends before it. */
export function chunkData(file: PageFile, chunk: number): Uint8Array<ArrayBuffer> {
  const at = chunk * BASE_CHUNK_BYTES;
  const data = new Uint8Array(Math.max(0, Math.min(BASE_CHUNK_BYTES, file.size - at)));
  file.read(at, data);
  return data;
}
