/** Longest line that is read: a depth snapshot of 5,000 levels a side is about 0.4 MB. */
export const LONGEST_LINE = 4 * 1024 * 1024;

const PIECE = 256 * 1024;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Takes the lines of a buffer that is used again afterwards. */
export interface LineHandler {
  /**
   * Where the line that begins at `start` ends, if reading it shows that; -1 where the end must be looked for. A line
   * end follows somewhere.
   */
  findEnd(bytes: Uint8Array, start: number): number;
  /**
   * Is given the line from `start` to `end` (not included); the byte at `end` is a line end, so a scanner may look there
   * without asking. False stops the reading.
   */
  line(bytes: Uint8Array, start: number, end: number): boolean;
}

/** What became of the bytes pushed: all lines handled, stopped by the handler, or a line is too long. */
export type LineOutcome = 'go_on' | 'stopped' | 'line_too_long';

/** Cuts a stream of bytes into lines without making strings; keeps at most one unfinished line and one piece. */
export class LineBuffer {
  /** Number of the line being read, from 1. */
  line = 1;
  readonly #handler: LineHandler;
  #buffer = new Uint8Array(2 * PIECE);
  #filled = 0;

  constructor(handler: LineHandler) {
    this.#handler = handler;
  }

  /** Handles every line that `chunk` completes. */
  push(chunk: Uint8Array): LineOutcome {
    for (let from = 0; from < chunk.length; from += PIECE) {
      const outcome = this.#take(chunk.subarray(from, from + PIECE));
      if (outcome !== 'go_on') return outcome;
    }
    return 'go_on';
  }

  /** Handles what stands after the last line end. */
  end(): LineOutcome {
    return this.#filled === 0 ? 'go_on' : this.push(Uint8Array.of(LINE_FEED));
  }

  #take(piece: Uint8Array): LineOutcome {
    this.#append(piece);
    const bytes = this.#buffer;
    const filled = bytes.subarray(0, this.#filled);
    const last = filled.lastIndexOf(LINE_FEED);
    let start = 0;
    while (start <= last) {
      const known = this.#handler.findEnd(bytes, start);
      const stop = known < 0 ? filled.indexOf(LINE_FEED, start) : known;
      if (stop - start > LONGEST_LINE) return 'line_too_long';
      const end = bytes[stop - 1] === CARRIAGE_RETURN && stop > start ? stop - 1 : stop;
      if (!this.#handler.line(bytes, start, end)) return 'stopped';
      this.line += 1;
      start = stop + 1;
    }
    bytes.copyWithin(0, start, this.#filled);
    this.#filled -= start;
    return this.#filled > LONGEST_LINE ? 'line_too_long' : 'go_on';
  }

  #append(piece: Uint8Array): void {
    const needed = this.#filled + piece.length;
    if (needed > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.#buffer.length));
      larger.set(this.#buffer.subarray(0, this.#filled));
      this.#buffer = larger;
    }
    this.#buffer.set(piece, this.#filled);
    this.#filled = needed;
  }
}
