/** A keyframe is due after so many updates or bytes of records since the last one ... */
const UPDATES = 4096;
const BYTES = 1024 * 1024;
/**
 * ... if the records since take this many times the bytes of the last keyframe, so that deep books cost
 * little.
 */
const SHARE = 4;

/** What the policy looks at. */
export interface ClosedBlock {
  readonly updates: number;
  readonly recordBytes: number;
  readonly keyframe: boolean;
  readonly keyframeBytes: number;
}

/**
 * Decides which blocks begin with a keyframe. Keyframes bound the time that a seek takes; blocks are closed
 * more often (a live recorder flushes every few seconds) and mostly go without.
 */
export class KeyframePolicy {
  #due = true;
  #updates = 0;
  #bytes = 0;
  #keyframeBytes = 0;

  get due(): boolean {
    return this.#due;
  }

  /** A scale has grown: the next block needs the book in the new integers. */
  demand(): void {
    this.#due = true;
  }

  /** Counts a closed block. */
  closed(block: ClosedBlock): void {
    if (block.keyframe) {
      this.#updates = 0;
      this.#bytes = 0;
      this.#keyframeBytes = block.keyframeBytes;
    }
    this.#updates += block.updates;
    this.#bytes += block.recordBytes;
    const old = this.#updates >= UPDATES || this.#bytes >= BYTES;
    this.#due = old && this.#bytes >= this.#keyframeBytes * SHARE;
  }
}
