/** Bytes of a page: SQLite's page and the unit in which changes are noted and stored. */
export const PAGE_BYTES = 4096;

/** Bytes allocated at a time; a whole number of pages. */
const CHUNK_BYTES = 65_536;

/**
 * A file in memory that knows which of its pages changed since they were last taken. SQLite reads and writes it
 * as its database file; the page log stores the changed pages.
 */
export class PageFile {
  readonly #chunks: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;
  /** One byte a page: 1 where the page waits in `#dirty`. */
  #marks = new Uint8Array(256);
  #dirty: number[] = [];

  /** A file that starts as these bytes, none of them counted as changed. */
  static from(bytes: Uint8Array): PageFile {
    const file = new PageFile();
    file.write(0, bytes);
    file.takeDirty();
    return file;
  }

  /** Bytes. */
  get size(): number {
    return this.#size;
  }

  /** Pages that changed since `takeDirty`. */
  get dirtyPages(): number {
    return this.#dirty.length;
  }

  /** Fills `target` from `position` on and returns how many bytes there were; past the end there are none. */
  read(position: number, target: Uint8Array): number {
    const length = Math.max(0, Math.min(target.length, this.#size - position));
    for (let done = 0; done < length; ) {
      const source = this.#span(position + done, length - done);
      target.set(source, done);
      done += source.length;
    }
    return length;
  }

  /** Writes all of `source` at `position`; a gap left behind the old end reads as zeros. */
  write(position: number, source: Uint8Array): void {
    if (source.length === 0) return;
    const end = position + source.length;
    const from = Math.min(position, this.#size);
    this.#grow(end);
    for (let done = 0; done < source.length; ) {
      const target = this.#span(position + done, source.length - done);
      target.set(source.subarray(done, done + target.length));
      done += target.length;
    }
    this.#mark(from, end);
  }

  /** Cuts the file or lengthens it with zeros. */
  truncate(size: number): void {
    if (size > this.#size) {
      const from = this.#size;
      this.#grow(size);
      this.#mark(from, size);
    } else {
      this.#cut(size);
    }
  }

  /** The changed pages in ascending order; from now on they count as unchanged. */
  takeDirty(): number[] {
    const pages = this.#dirty.sort((a, b) => a - b);
    this.#dirty = [];
    for (const page of pages) this.#marks[page] = 0;
    return pages;
  }

  /** Counts pages as changed again, after they could not be stored; pages cut off meanwhile are left out. */
  restoreDirty(pages: readonly number[]): void {
    const count = Math.ceil(this.#size / PAGE_BYTES);
    for (const page of pages) if (page < count) this.#markPage(page);
  }

  /** Counts every page as changed. */
  markAllDirty(): void {
    this.#mark(0, this.#size);
  }

  /** The page's image: a view that later writes change. Past the end of a last partial page it is zeros. */
  page(index: number): Uint8Array<ArrayBuffer> {
    return this.#span(index * PAGE_BYTES, PAGE_BYTES);
  }

  /** The file in order, in views that later writes change. */
  *slices(): Generator<Uint8Array<ArrayBuffer>> {
    for (let at = 0; at < this.#size; at += CHUNK_BYTES) yield this.#span(at, this.#size - at);
  }

  /** A copy of the whole file. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#size);
    this.read(0, bytes);
    return bytes;
  }

  /** A view of up to `length` bytes from `position` on, not beyond the end of the chunk that holds it. */
  #span(position: number, length: number): Uint8Array<ArrayBuffer> {
    const chunk = this.#chunks[Math.floor(position / CHUNK_BYTES)];
    if (chunk === undefined)
      throw new RangeError(`Byte ${position} is beyond the file's ${this.#size} bytes`);
    const offset = position % CHUNK_BYTES;
    return chunk.subarray(offset, offset + length);
  }

  #grow(size: number): void {
    while (this.#chunks.length * CHUNK_BYTES < size) this.#chunks.push(new Uint8Array(CHUNK_BYTES));
    this.#size = Math.max(this.#size, size);
  }

  #cut(size: number): void {
    this.#chunks.length = Math.ceil(size / CHUNK_BYTES);
    const rest = size % CHUNK_BYTES;
    if (rest > 0) this.#span(size, CHUNK_BYTES - rest).fill(0);
    this.#size = size;
    const count = Math.ceil(size / PAGE_BYTES);
    const cutOff = this.#dirty.filter((page) => page >= count);
    for (const page of cutOff) this.#marks[page] = 0;
    this.#dirty = this.#dirty.filter((page) => page < count);
  }

  /** Marks the pages that hold the bytes `from` up to `end`. */
  #mark(from: number, end: number): void {
    for (let page = Math.floor(from / PAGE_BYTES); page * PAGE_BYTES < end; page++) this.#markPage(page);
  }

  #markPage(page: number): void {
    if (page >= this.#marks.length) {
      const longer = new Uint8Array(Math.max(page + 1, this.#marks.length * 2));
      longer.set(this.#marks);
      this.#marks = longer;
    }
    if (this.#marks[page] === 1) return;
    this.#marks[page] = 1;
    this.#dirty.push(page);
  }
}
