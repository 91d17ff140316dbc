import { ok, type Result } from '../../../core/result';
import type { BlobEntry, BlobStore } from '../blob-store';
import type { PageFile } from '../pages/page-file';
import { encodeChunk } from './chunk';
import { type ChunkIndex, encodeIndex } from './chunk-index';
import { EMPTY_HEAD, encodeHead, type Head } from './head';
import { BASE_CHUNK_BYTES, chunkKey, EVERYTHING, HEAD_KEY } from './layout';
import type { Recovered } from './recover';
import type { LogTrouble } from './trouble';

/** Chunks in one transaction: 4 MB, so that progress shows and nothing else waits long. */
const CHUNKS_A_BATCH = 64;
const START = { sequence: 0, link: 0 };

/**
 * Fills a store with a whole file, in place of whatever it held. The head comes last, so that a store in which this
 * was cut short is never taken for a ledger. The file must not change meanwhile. `progress` gets the share done.
 */
export async function createLog(
  store: BlobStore,
  file: PageFile,
  progress: (share: number) => void = () => {},
): Promise<Result<Recovered, LogTrouble>> {
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
  const head = { ...EMPTY_HEAD, base };
  const puts = [...entries, { key: HEAD_KEY, value: encodeHead(head) }];
  const finished = await store.write({ removes: [], puts, durability: 'strict' });
  return finished.ok ? ok(startingFrom(file, head, index)) : finished;
}

/** What recovering the store just filled would find. */
function startingFrom(file: PageFile, head: Head, index: ChunkIndex): Recovered {
  file.takeDirty();
  const none = new Map<number, number>();
  const base = { file, index, from: none, ahead: none, aheadTo: 0, stale: [] };
  return { ...base, ...START, head, chain: { kept: [], run: [] }, lost: 0, writtenAt: 0 };
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
