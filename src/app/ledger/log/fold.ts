import { err, ok, type Result } from '../../../core/result';
import type { BlobEntry, BlobStore } from '../blob-store';
import { PAGE_BYTES } from '../pages/page-file';
import { chainOf, type Flush, readLog } from './chain';
import { decodeChunk, encodeChunk } from './chunk';
import { type ChunkIndex, encodeIndex } from './chunk-index';
import { encodeHead, type Head } from './head';
import { BASE_CHUNK_BYTES, chunkKey, chunksFrom, HEAD_KEY, recordsOf } from './layout';
import { damaged, type LogTrouble } from './trouble';
import { writeAs } from './write';

/** The base as it stands in the store. */
export interface FoldedBase {
  readonly head: Head;
  /** Checksums of the chunks at the head's base. */
  readonly index: ChunkIndex;
  /** Checksums of the chunks that stand beyond it. */
  readonly ahead: Map<number, number>;
  /** The greatest flush that any chunk contains. */
  readonly aheadTo: number;
}

/** The flush to fold up to, with the checksum of its last record. */
export interface FoldTarget {
  readonly sequence: number;
  readonly link: number;
}

/** Latest images of the pages of one chunk, by page number. */
type ChunkPages = Map<number, Uint8Array>;

/** Chunks in one transaction: 1 MB, which a flush may have to wait for. */
const CHUNKS_A_BATCH = 16;
const PAGES_A_CHUNK = BASE_CHUNK_BYTES / PAGE_BYTES;

/**
 * Moves flushes from the log into the base chunks: from the stored records, never from the file in memory. The
 * chunks come first, then head and index in one transaction, which also removes the records folded the time before:
 * so the log always leads from the generation before the base to the present.
 */
export class Folder {
  readonly #store: BlobStore;
  #head: Head;
  #index: ChunkIndex;
  readonly #ahead: Map<number, number>;
  /** Checksums of the chunks last sent to the store, of which it may not be known whether they arrived. */
  readonly #tried = new Map<number, number>();
  #begun: number;
  /** The first flush that may still have records; 0 at first, since a removal before this opening may have been lost. */
  #firstKept = 0;

  constructor(store: BlobStore, { head, index, ahead, aheadTo }: FoldedBase) {
    this.#store = store;
    this.#head = head;
    this.#index = index;
    this.#ahead = ahead;
    this.#begun = aheadTo;
  }

  get head(): Head {
    return this.#head;
  }

  /** Chunks already contain the log up to this flush: the next fold must reach it. */
  get begun(): number {
    return this.#begun;
  }

  async fold(target: FoldTarget): Promise<Result<void, LogTrouble>> {
    const flushes = await this.#flushesTo(target);
    if (!flushes.ok) return flushes;
    const size = flushes.value.at(-1)?.fileSize ?? this.#head.base.size;
    const pages = latestPages(flushes.value, size);
    const chunks = [...pages.keys()].sort((a, b) => a - b);
    this.#begun = Math.max(this.#begun, target.sequence);
    for (let at = 0; at < chunks.length; at += CHUNKS_A_BATCH) {
      const batch = chunks.slice(at, at + CHUNKS_A_BATCH);
      const written = await this.#writeChunks(batch, pages, size, target);
      if (!written.ok) return written;
    }
    return this.#moveBase(target, size);
  }

  async #flushesTo(target: FoldTarget): Promise<Result<readonly Flush[], LogTrouble>> {
    const log = await readLog(this.#store, this.#head.base.sequence + 1, target.sequence);
    if (!log.ok) return log;
    const { run } = chainOf(log.value, this.#head.base);
    if (run.at(-1)?.link === target.link) return ok(run);
    return err(damaged(`the log is broken after flush ${run.at(-1)?.sequence ?? this.#head.base.sequence}`));
  }

  async #writeChunks(
    batch: readonly number[],
    pages: ReadonlyMap<number, ChunkPages>,
    size: number,
    target: FoldTarget,
  ): Promise<Result<void, LogTrouble>> {
    const rewritten = await Promise.all(
      batch.map((chunk) => this.#rewritten(chunk, pages.get(chunk) ?? new Map(), size, target)),
    );
    const puts: BlobEntry[] = [];
    for (const entry of rewritten) {
      if (!entry.ok) return entry;
      puts.push(entry.value);
    }
    const written = await writeAs(this.#store, this.#head.epoch, {
      removes: [],
      puts,
      durability: 'relaxed',
    });
    if (!written.ok) return written;
    for (const chunk of batch) this.#ahead.set(chunk, this.#tried.get(chunk) ?? 0);
    return ok(undefined);
  }

  /** The chunk as it will stand after the fold, ready to be put. */
  async #rewritten(
    chunk: number,
    pages: ChunkPages,
    size: number,
    target: FoldTarget,
  ): Promise<Result<BlobEntry, LogTrouble>> {
    const before = await this.#stored(chunk);
    if (!before.ok) return before;
    const { bytes, checksum } = encodeChunk(chunk, merged(chunk, before.value, pages, size), target);
    this.#tried.set(chunk, checksum);
    return ok({ key: chunkKey(chunk), value: bytes });
  }

  /** What the base holds of a chunk; nothing where the chunk is younger than the base. */
  async #stored(chunk: number): Promise<Result<Uint8Array, LogTrouble>> {
    if (chunk >= this.#index.length) return ok(new Uint8Array());
    const key = chunkKey(chunk);
    const found = await this.#store.read({ from: key, to: key }, 1);
    if (!found.ok) return found;
    const [entry] = found.value;
    const decoded = entry === undefined ? null : decodeChunk(chunk, entry.value);
    if (decoded !== null && this.#knows(chunk, decoded.checksum)) return ok(decoded.data);
    return err(damaged(`base chunk ${chunk} is ${entry === undefined ? 'missing' : 'broken'}`));
  }

  /** The base's own chunk or one from a fold that did not finish: the pages that follow make either of them right. */
  #knows(chunk: number, checksum: number): boolean {
    return [this.#index[chunk], this.#ahead.get(chunk), this.#tried.get(chunk)].includes(checksum);
  }

  async #moveBase(target: FoldTarget, size: number): Promise<Result<void, LogTrouble>> {
    const { base, slot, epoch } = this.#head;
    const chunks = Math.ceil(size / BASE_CHUNK_BYTES);
    const index = new Uint32Array(chunks);
    index.set(this.#index.subarray(0, chunks));
    for (const [chunk, checksum] of this.#ahead) if (chunk < chunks) index[chunk] = checksum;
    const next = slot === 0 ? 1 : 0;
    const { entries, checksum: indexChecksum } = encodeIndex(index, next);
    const head: Head = { epoch, slot: next, base: { ...target, size, chunks, indexChecksum }, old: base };
    const puts = [...entries, { key: HEAD_KEY, value: encodeHead(head) }];
    const removes = [recordsOf(this.#firstKept, base.sequence), chunksFrom(chunks)];
    // Strict, so that this fold is safe before the next one gives up what it could be repaired from.
    const written = await writeAs(this.#store, epoch, { removes, puts, durability: 'strict' });
    if (!written.ok) return written;
    this.#firstKept = base.sequence + 1;
    this.#head = head;
    this.#index = index;
    this.#ahead.clear();
    this.#tried.clear();
    return ok(undefined);
  }
}

/** By chunk, the last image of every page that the flushes changed and that the file still has. */
function latestPages(flushes: readonly Flush[], size: number): Map<number, ChunkPages> {
  const chunks = new Map<number, ChunkPages>();
  for (const { records } of flushes) {
    for (const record of records) {
      for (const [at, page] of record.pages.entries()) {
        if (page * PAGE_BYTES >= size) continue;
        const chunk = Math.floor(page / PAGES_A_CHUNK);
        const pages = chunks.get(chunk) ?? new Map<number, Uint8Array>();
        chunks.set(chunk, pages.set(page, record.image(at)));
      }
    }
  }
  return chunks;
}

/** The chunk's old bytes with the new images laid over them, as long as the file now makes it. */
function merged(chunk: number, before: Uint8Array, pages: ChunkPages, size: number): Uint8Array {
  const start = chunk * BASE_CHUNK_BYTES;
  const data = new Uint8Array(Math.min(BASE_CHUNK_BYTES, size - start));
  data.set(before.subarray(0, data.length));
  for (const [page, image] of pages) {
    const at = page * PAGE_BYTES - start;
    data.set(image.subarray(0, data.length - at), at);
  }
  return data;
}
