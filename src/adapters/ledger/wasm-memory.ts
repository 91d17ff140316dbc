/** One stretch of the wasm's memory that a call reads from or writes to. */
export type Visit = (part: Uint8Array) => number;

/** SQLite's memory as its file calls see it: little-endian numbers, C strings and lists of buffers. */
export class WasmMemory {
  readonly #memory: WebAssembly.Memory;
  #bytes: Uint8Array;
  #view: DataView;

  constructor(exports: WebAssembly.Exports) {
    const memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
    if (memory === undefined) throw new Error('The SQLite wasm exports no memory');
    this.#memory = memory;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#view = new DataView(memory.buffer);
  }

  /** The C string at `pointer`; file names of SQLite are ASCII. */
  text(pointer: number): string {
    this.#refresh();
    const end = this.#bytes.indexOf(0, pointer);
    return String.fromCharCode(...this.#bytes.subarray(pointer, end));
  }

  setUint32(pointer: number, value: number): void {
    this.#refresh();
    this.#view.setUint32(pointer, value, true);
  }

  setUint64(pointer: number, value: number): void {
    this.#refresh();
    this.#view.setBigUint64(pointer, BigInt(value), true);
  }

  /**
   * Hands the `count` buffers of the list at `list` (pairs of pointer and length) to `visit`, which says how many
   * bytes of each it used; ends at the first that was not used whole. Returns the sum.
   */
  eachBuffer(list: number, count: number, visit: Visit): number {
    this.#refresh();
    let total = 0;
    for (let entry = list; entry < list + 8 * count; entry += 8) {
      const pointer = this.#view.getUint32(entry, true);
      const length = this.#view.getUint32(entry + 4, true);
      const used = visit(this.#bytes.subarray(pointer, pointer + length));
      total += used;
      if (used < length) break;
    }
    return total;
  }

  /** Growing the memory gives it a new buffer and empties the old views. */
  #refresh(): void {
    if (this.#bytes.buffer === this.#memory.buffer) return;
    this.#bytes = new Uint8Array(this.#memory.buffer);
    this.#view = new DataView(this.#memory.buffer);
  }
}
