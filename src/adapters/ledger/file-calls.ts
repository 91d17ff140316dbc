import type { PageFile } from '../../app/ledger/pages/page-file';
import { SQLJS_IMPORTS, SQLJS_VERSION } from './sqlite-imports.gen';
import { WasmMemory } from './wasm-memory';

/** A file call of the wasm: operands are 32-bit numbers, or 64-bit ones as bigint; the answer is an error number or 0. */
type Call = (...operands: (number | bigint)[]) => number;
type CallName = keyof typeof SQLJS_IMPORTS;

interface OpenFile {
  readonly file: PageFile;
  position: number;
}

/** The name sql.js gives to the file of a new Database. */
const DATABASE_NAME = /(^|\/)dbfile_\d+$/;
/** WASI's error number for "no space left". */
const NO_SPACE = 51;
/** Where `struct stat` holds the size. */
const STAT_SIZE = 24;
const FROM_POSITION = 1;
const FROM_END = 2;

function isCall(value: unknown): value is Call {
  return typeof value === 'function';
}

/**
 * Serves SQLite's database files from page files, by standing in for the file calls that its wasm imports. Calls
 * on any other file go to sql.js's own. `install` before the wasm is made, `attach` before each database is opened.
 */
export class FileCalls {
  readonly #files = new Map<number, OpenFile>();
  #next: PageFile | null = null;
  #memory: WasmMemory | null = null;

  /** The next database that opens has this file's bytes; one at a time. */
  attach(file: PageFile): void {
    if (this.#next !== null) throw new Error('The database attached before this one was never opened');
    this.#next = file;
  }

  /** The file is not waited for any more, whether or not it was opened. */
  detach(file: PageFile): void {
    if (this.#next === file) this.#next = null;
  }

  /** Tells where the calls find their operands, once the wasm is there. */
  use(instance: WebAssembly.Instance): void {
    this.#memory = new WasmMemory(instance.exports);
  }

  /** Puts these calls into the wasm's imports; throws where a name is missing, as after an upgrade of sql.js. */
  install(imports: WebAssembly.Imports): void {
    const table = Object.values(imports)[0] ?? {};
    const own = (name: CallName): Call => {
      const call = table[SQLJS_IMPORTS[name]];
      if (!isCall(call))
        throw new Error(`This is not sql.js ${SQLJS_VERSION}: its import ${name} is missing`);
      return call;
    };
    const replace = (name: CallName, make: (own: Call) => WebAssembly.ImportValue): void => {
      table[SQLJS_IMPORTS[name]] = make(own(name));
    };
    this.#replaceOpening(replace);
    this.#replaceTransfer(replace);
    this.#replaceSizes(replace);
  }

  #replaceOpening(replace: (name: CallName, make: (own: Call) => WebAssembly.ImportValue) => void): void {
    replace('__syscall_openat', (own) => (folder: number, path: number, flags: number, rest: number) => {
      const descriptor = own(folder, path, flags, rest);
      if (descriptor >= 0) this.#claim(descriptor, path);
      return descriptor;
    });
    replace('fd_close', (own) => (descriptor: number) => {
      this.#files.delete(descriptor);
      return own(descriptor);
    });
    replace('fd_sync', (own) => (descriptor: number) => (this.#files.has(descriptor) ? 0 : own(descriptor)));
  }

  #replaceTransfer(replace: (name: CallName, make: (own: Call) => WebAssembly.ImportValue) => void): void {
    replace('fd_read', (own) => (descriptor: number, list: number, count: number, out: number) => {
      const open = this.#files.get(descriptor);
      return open === undefined ? own(descriptor, list, count, out) : this.#read(open, list, count, out);
    });
    replace('fd_write', (own) => (descriptor: number, list: number, count: number, out: number) => {
      const open = this.#files.get(descriptor);
      return open === undefined ? own(descriptor, list, count, out) : this.#write(open, list, count, out);
    });
    replace('fd_seek', (own) => (descriptor: number, offset: bigint, whence: number, out: number) => {
      const open = this.#files.get(descriptor);
      return open === undefined
        ? own(descriptor, offset, whence, out)
        : this.#seek(open, Number(offset), whence, out);
    });
  }

  #replaceSizes(replace: (name: CallName, make: (own: Call) => WebAssembly.ImportValue) => void): void {
    replace('__syscall_ftruncate64', (own) => (descriptor: number, size: bigint) => {
      const open = this.#files.get(descriptor);
      if (open === undefined) return own(descriptor, size);
      open.file.truncate(Number(size));
      return 0;
    });
    replace('__syscall_fstat64', (own) => (descriptor: number, stat: number) => {
      const answer = own(descriptor, stat);
      const open = this.#files.get(descriptor);
      if (open !== undefined && answer === 0) this.#wasm().setUint64(stat + STAT_SIZE, open.file.size);
      return answer;
    });
  }

  #claim(descriptor: number, path: number): void {
    if (this.#next === null || !DATABASE_NAME.test(this.#wasm().text(path))) return;
    this.#files.set(descriptor, { file: this.#next, position: 0 });
    this.#next = null;
  }

  #read(open: OpenFile, list: number, count: number, out: number): number {
    const total = this.#wasm().eachBuffer(list, count, (part) => {
      const used = open.file.read(open.position, part);
      open.position += used;
      return used;
    });
    this.#wasm().setUint32(out, total);
    return 0;
  }

  #write(open: OpenFile, list: number, count: number, out: number): number {
    try {
      const total = this.#wasm().eachBuffer(list, count, (part) => {
        open.file.write(open.position, part);
        open.position += part.length;
        return part.length;
      });
      this.#wasm().setUint32(out, total);
      return 0;
    } catch (error) {
      // No memory left for the file: SQLite rolls back and reports a full disk. An exception would cut through it.
      if (error instanceof RangeError) return NO_SPACE;
      throw error;
    }
  }

  #seek(open: OpenFile, offset: number, whence: number, out: number): number {
    const origin = whence === FROM_END ? open.file.size : whence === FROM_POSITION ? open.position : 0;
    open.position = origin + offset;
    this.#wasm().setUint64(out, open.position);
    return 0;
  }

  #wasm(): WasmMemory {
    if (this.#memory === null) throw new Error('A file call came before the wasm was there');
    return this.#memory;
  }
}
