import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

const BUFFERED_CHARACTERS = 1 << 16;

/** A file that appears under its name only when it is whole: until `commit` it lies beside it as `NAME.partial`. */
export class OutputFile {
  readonly #path: string;
  readonly #partial: string;
  readonly #descriptor: number;
  #buffer = '';

  /** Throws where the folder cannot be written to. */
  constructor(path: string) {
    this.#path = path;
    this.#partial = `${path}.partial`;
    this.#descriptor = openSync(this.#partial, 'w');
  }

  text(text: string): void {
    this.#buffer += text;
    if (this.#buffer.length >= BUFFERED_CHARACTERS) this.#flush();
  }

  bytes(bytes: Uint8Array): void {
    this.#flush();
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done);
  }

  /** The file is whole: gives it its name. */
  commit(): void {
    this.#flush();
    closeSync(this.#descriptor);
    renameSync(this.#partial, this.#path);
  }

  /** Leaves nothing behind. */
  discard(): void {
    closeSync(this.#descriptor);
    rmSync(this.#partial, { force: true });
  }

  #flush(): void {
    if (this.#buffer !== '') writeSync(this.#descriptor, this.#buffer);
    this.#buffer = '';
  }
}
