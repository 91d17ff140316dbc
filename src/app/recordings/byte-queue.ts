import type { BlobTrouble } from '../ledger/blob-store';
import type { StoredBytes } from './stored-bytes';

/** What the queue asks and tells. */
export interface ByteQueuePorts {
  /** Frees storage for that many bytes; false where there is nothing to free. */
  readonly makeRoom: (bytes: number) => Promise<boolean>;
  /** Something was stored. */
  readonly onStored: () => void;
  /** The store refused, and nothing more is stored. */
  readonly onTrouble: (trouble: BlobTrouble) => void;
}

/** Takes bytes at once and stores them in order, one piece after the other, so that nothing stored has a hole. */
export class ByteQueue {
  readonly #bytes: StoredBytes;
  readonly #ports: ByteQueuePorts;
  readonly #queue: Uint8Array[] = [];
  #waiting = 0;
  #broken = false;
  #pump: Promise<void> | null = null;

  constructor(bytes: StoredBytes, ports: ByteQueuePorts) {
    this.#bytes = bytes;
    this.#ports = ports;
  }

  /** Bytes that were taken and are not stored yet. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Bytes that were taken, stored or waiting. */
  get taken(): number {
    return this.#bytes.size + this.#waiting;
  }

  /** Takes bytes, which must not change any more. */
  push(bytes: Uint8Array): void {
    if (this.#broken) return;
    this.#queue.push(bytes);
    this.#waiting += bytes.length;
    this.#pump ??= this.#run();
  }

  /** Resolves when all that was taken is stored, or cannot be. */
  async settled(): Promise<void> {
    while (this.#pump !== null) await this.#pump;
  }

  async #run(): Promise<void> {
    for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
      const trouble = await this.#store(next);
      if (trouble !== null) {
        this.#breakOff(trouble);
        break;
      }
      this.#queue.shift();
      this.#waiting -= next.length;
      this.#ports.onStored();
    }
    this.#pump = null;
  }

  async #store(bytes: Uint8Array): Promise<BlobTrouble | null> {
    let stored = await this.#bytes.append(bytes);
    const isFull = !stored.ok && stored.error.code === 'quota_full';
    if (isFull && (await this.#ports.makeRoom(bytes.length))) stored = await this.#bytes.append(bytes);
    return stored.ok ? null : stored.error;
  }

  #breakOff(trouble: BlobTrouble): void {
    this.#broken = true;
    this.#queue.length = 0;
    this.#waiting = 0;
    this.#ports.onTrouble(trouble);
  }
}
