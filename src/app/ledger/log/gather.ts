import { ok, type Result } from '../../../core/result';
import type { BlobStore, BlobTrouble } from '../blob-store';
import { PageFile } from '../pages/page-file';
import { type Flush, readLog } from './chain';
import { decodeChunk } from './chunk';
import { BASE_CHUNK_BYTES, chunkOfKey, chunksFrom, LAST_FLUSH } from './layout';
import { readAll } from './read-all';
import { applyFlushes } from './recover';

/** Chunks of 60 KB: some 15 MB at a time. */
const CHUNK_BATCH = 256;

/**
 * What can still be read of a damaged store: every whole chunk and every whole flush, whether or not they belong
 * together. For saving rows one by one, never for going on.
 */
export async function gather(store: BlobStore): Promise<Result<PageFile, BlobTrouble>> {
  const file = new PageFile();
  const contained = new Map<number, number>();
  const read = await readAll(store, chunksFrom(0), CHUNK_BATCH, ({ key, value }) => {
    const number = chunkOfKey(key);
    const chunk = decodeChunk(number, value);
    if (chunk === null) return;
    file.write(number * BASE_CHUNK_BYTES, chunk.data);
    contained.set(number, chunk.sequence);
  });
  if (!read.ok) return read;
  const log = await readLog(store, 0, LAST_FLUSH);
  if (!log.ok) return log;
  const flushes: Flush[] = [...log.value.flushes.values()].sort((a, b) => a.sequence - b.sequence);
  applyFlushes(file, flushes, (chunk) => contained.get(chunk) ?? 0);
  return ok(file);
}
