import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { DigestPort } from '../../app/digest';

const encoder = new TextEncoder();

type Hash = ReturnType<typeof sha256.create>;

/** SHA-256 that can be fed piece by piece and forked: the browser's own can do neither. */
export class Sha256 implements DigestPort {
  readonly #hash: Hash;

  constructor(hash: Hash = sha256.create()) {
    this.#hash = hash;
  }

  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  updateText(text: string): void {
    this.#hash.update(encoder.encode(text));
  }

  fork(): Sha256 {
    return new Sha256(this.#hash.clone());
  }

  hex(): string {
    return bytesToHex(this.#hash.digest());
  }
}
