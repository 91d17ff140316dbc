import type { Fault } from '../import-error';

/** Reads one text format line by line and writes what it finds to its output. */
export interface LineReader {
  /** Depth events left out so far. */
  readonly dropped: number;
  /** Losses found so far. */
  readonly gaps: number;
  /**
   * Where the line that begins at `start` ends, for a reader that sees it while reading; -1 where the end must be looked
   * for. A line end follows somewhere. `line` is called next, for the same line.
   */
  findEnd?(bytes: Uint8Array, start: number): number;
  /**
   * Reads the line from `start` to `end` of a buffer that is used again afterwards; the byte at `end` is a line end.
   * `number` counts from 1. The line is not empty.
   */
  line(bytes: Uint8Array, start: number, end: number, number: number): Fault | null;
  /** Called once after the last line. */
  end(): Fault | null;
}
