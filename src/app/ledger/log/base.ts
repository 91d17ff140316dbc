import { err, ok, type Result } from '../../../core/result';
import type { BlobEntry, BlobStore } from '../blob-store';
import { PageFile } from '../pages/page-file';
import { type Chain, linkAt } from './chain';
import { type BaseChunk, decodeChunk } from './chunk';
import { type ChunkIndex, decodeIndex } from './chunk-index';
import type { Generation, Head } from './head';
import { BASE_CHUNK_BYTES, chunkKey, chunkOfKey, type IndexSlot, indexRange } from './layout';
import { readAll, readDense } from './read-all';
import { damaged, type LogTrouble } from './trouble';

/** The base chunks laid into a file, and which of them are not what the head expects and yet of use. */
export interface Base {
  readonly file: PageFile;
  readonly index: ChunkIndex;
  /** For chunks that are not at the base: the flush up to which they contain the log. */
  readonly from: ReadonlyMap<number, number>;
  /** Chunks that a fold has already taken beyond the base, with their checksums. */
  readonly ahead: ReadonlyMap<number, number>;
  /** The greatest flush that such a chunk contains. */
  readonly aheadTo: number;
  /** Chunks whose last change was lost and that the log makes good. */
  readonly stale: readonly number[];
}

/** An index has few pieces of 32 KB. */
const PIECE_BATCH = 100;

/** Reads the base chunks into a file, each only where it is proved to be what it should be. */
export class BaseReader {
  readonly #store: BlobStore;
  readonly #head: Head;
  readonly #chain: Chain;
  readonly #file = new PageFile();
  readonly #from = new Map<number, number>();
  readonly #ahead = new Map<number, number>();
  readonly #stale: number[] = [];
  #index: ChunkIndex = new Uint32Array();
  /** The index of the generation before, where the log leads on from there. */
  #old: ChunkIndex | null = null;
  #next = 0;
  #trouble: string | null = null;

  constructor(store: BlobStore, head: Head, chain: Chain) {
    this.#store = store;
    this.#head = head;
    this.#chain = chain;
  }

  /** Reads once; `damaged` names the first chunk that cannot be proved. */
  async read(): Promise<Result<Base, LogTrouble>> {
    const indexes = await this.#readIndexes();
    if (!indexes.ok) return indexes;
    const { chunks } = this.#head.base;
    if (chunks > 0) {
      const range = { from: chunkKey(0), to: chunkKey(chunks - 1) };
      const read = await readDense(this.#store, range, (entry) => this.#visit(entry));
      if (!read.ok) return read;
    }
    this.#passMissing(chunks);
    return this.#trouble === null ? ok(this.#base()) : err(damaged(this.#trouble));
  }

  #base(): Base {
    const aheadTo = Math.max(0, ...[...this.#ahead.keys()].map((chunk) => this.#from.get(chunk) ?? 0));
    return {
      file: this.#file,
      index: this.#index,
      from: this.#from,
      ahead: this.#ahead,
      aheadTo,
      stale: this.#stale,
    };
  }

  async #readIndexes(): Promise<Result<void, LogTrouble>> {
    const { base, old, slot } = this.#head;
    const index = await this.#readIndex(base, slot);
    if (!index.ok) return index;
    if (index.value === null) return err(damaged('the list of base chunks fails its checksum'));
    this.#index = index.value;
    if (linkAt(this.#chain, old.sequence) !== old.link) return ok(undefined);
    const before = await this.#readIndex(old, slot === 0 ? 1 : 0);
    if (!before.ok) return before;
    this.#old = before.value;
    return ok(undefined);
  }

  async #readIndex(generation: Generation, slot: IndexSlot): Promise<Result<ChunkIndex | null, LogTrouble>> {
    const pieces: Uint8Array[] = [];
    const read = await readAll(this.#store, indexRange(slot), PIECE_BATCH, ({ value }) => pieces.push(value));
    return read.ok ? ok(decodeIndex(generation, pieces)) : read;
  }

  #visit({ key, value }: BlobEntry): void {
    const number = chunkOfKey(key);
    this.#passMissing(number);
    this.#next = number + 1;
    const chunk = decodeChunk(number, value);
    if (chunk !== null && this.#accepts(number, chunk))
      this.#file.write(number * BASE_CHUNK_BYTES, chunk.data);
    else if (!this.#newSinceOld(number)) {
      this.#trouble ??= `base chunk ${number} is ${chunk === null ? 'broken' : 'of another time'}`;
    }
  }

  #passMissing(to: number): void {
    for (; this.#next < to; this.#next++) {
      if (!this.#newSinceOld(this.#next)) this.#trouble ??= `base chunk ${this.#next} is missing`;
    }
  }

  #accepts(number: number, chunk: BaseChunk): boolean {
    if (chunk.checksum === this.#index[number]) return true;
    if (chunk.sequence > this.#head.base.sequence) return this.#acceptsAhead(number, chunk);
    if (this.#old === null || chunk.checksum !== this.#old[number]) return false;
    this.#from.set(number, this.#head.old.sequence);
    this.#stale.push(number);
    return true;
  }

  /** A chunk written by a fold that was cut short: good where the log leads to exactly that state. */
  #acceptsAhead(number: number, chunk: BaseChunk): boolean {
    if (linkAt(this.#chain, chunk.sequence) !== chunk.link) return false;
    this.#from.set(number, chunk.sequence);
    this.#ahead.set(number, chunk.checksum);
    return true;
  }

  /** A chunk that the last fold made and that was lost: where the log still has all its pages, nothing is missing. */
  #newSinceOld(number: number): boolean {
    if (this.#old === null || number < this.#old.length) return false;
    this.#from.set(number, this.#head.old.sequence);
    this.#stale.push(number);
    return true;
  }
}
