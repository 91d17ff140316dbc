import { SLACK_BYTES } from './layout';

/** Bytes being put together; grows by doubling and is reused. `view` and `bytes` change when it grows. */
export class ByteWriter {
  length = 0;
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView<ArrayBuffer>;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity + SLACK_BYTES);
    this.view = new DataView(this.bytes.buffer);
  }

  /** Makes room for `more` bytes after what is there, and the slack that sized integers touch. */
  reserve(more: number): void {
    const needed = this.length + more + SLACK_BYTES;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }

  /** Adds one byte. */
  u8(value: number): void {
    this.reserve(1);
    this.view.setUint8(this.length, value);
    this.length += 1;
  }

  /** Adds 16 bits. */
  u16(value: number): void {
    this.reserve(2);
    this.view.setUint16(this.length, value, true);
    this.length += 2;
  }

  /** Adds 32 bits. */
  u32(value: number): void {
    this.reserve(4);
    this.view.setUint32(this.length, value, true);
    this.length += 4;
  }

  /** Adds a whole number from 0 to 2^53 - 1 as 64 bits. */
  u64(value: number): void {
    this.u32(value >>> 0);
    this.u32(Math.floor(value / 0x100000000));
  }

  /** Adds bytes as they are. */
  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** The bytes so far, valid until the next change. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }
}

/** Reads fixed-width integers one after another; past the end it answers 0 and `overrun` turns true. */
export class ByteReader {
  overrun = false;
  position = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** One byte. */
  u8(): number {
    const at = this.#take(1);
    return at < 0 ? 0 : this.#view.getUint8(at);
  }

  /** 16 bits. */
  u16(): number {
    const at = this.#take(2);
    return at < 0 ? 0 : this.#view.getUint16(at, true);
  }

  /** 32 bits. */
  u32(): number {
    const at = this.#take(4);
    return at < 0 ? 0 : this.#view.getUint32(at, true);
  }

  /** 64 bits; past 2^53 the answer is no safe integer, which the caller refuses. */
  u64(): number {
    const low = this.u32();
    return this.u32() * 0x100000000 + low;
  }

  /** The next `length` bytes, not copied; empty past the end. */
  take(length: number): Uint8Array {
    const at = this.#take(length);
    return at < 0 ? this.#bytes.subarray(0, 0) : this.#bytes.subarray(at, at + length);
  }

  #take(length: number): number {
    const at = this.position;
    if (at + length > this.#bytes.length) {
      this.overrun = true;
      return -1;
    }
    this.position = at + length;
    return at;
  }
}
