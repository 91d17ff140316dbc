import type { EpochMs } from '../../../../src/core/time';
import type { ConnectLimit } from './protocol';

/** Keeps a client to a venue's limit of connections, by a window that slides. */
export class Door {
  readonly #limit: ConnectLimit;
  readonly #entries: EpochMs[] = [];

  constructor(limit: ConnectLimit) {
    this.#limit = limit;
  }

  /** Counts one more try; false where there were too many. */
  mayEnter(now: EpochMs): boolean {
    const { most, windowMs } = this.#limit;
    while (now - (this.#entries[0] ?? now) >= windowMs) this.#entries.shift();
    this.#entries.push(now);
    return this.#entries.length <= most;
  }
}
