import { err, ok, type Result } from '../../core/result';
import { type Fault, fault } from './import-error';
import { type Recognised, recognise } from './recognise';
import type { RecordingOutput } from './recording-output';
import { LineBuffer, type LineOutcome, LONGEST_LINE } from './text/line-buffer';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const MEGABYTE = 1024 * 1024;

/** Reads one file in any text format: the first line tells which, the others go to its reader. */
export class TextImport {
  readonly #fileName: string;
  readonly #output: RecordingOutput;
  readonly #lines = new LineBuffer({
    findEnd: (bytes, start) => this.#found?.reader.findEnd?.(bytes, start) ?? -1,
    line: (bytes, start, end) => this.#line(bytes, start, end),
  });
  #found: Recognised | null = null;
  #fault: Fault | null = null;

  constructor(fileName: string, output: RecordingOutput) {
    this.#fileName = fileName;
    this.#output = output;
  }

  /** Number of the line being read, from 1. */
  get line(): number {
    return this.#lines.line;
  }

  /** Reads the next piece of the file. */
  push(piece: Uint8Array): Fault | null {
    return this.#after(this.#lines.push(piece));
  }

  /** Reads what stands after the last line end; the format and its reader, or what the whole file lacks. */
  end(): Result<Recognised, Fault> {
    const mistake = this.#after(this.#lines.end());
    if (mistake) return err(mistake);
    const found = this.#found;
    if (!found) return this.#lacking(fault('empty', 'the file is empty'));
    const missing = found.reader.end();
    if (missing) return this.#lacking(missing);
    if (this.#output.ticks > 0) return ok(found);
    return this.#lacking(fault('no_updates', 'the file ends without a single book update'));
  }

  /** A fault of the whole file, at its last line unless it names another. */
  #lacking(mistake: Fault): Result<never, Fault> {
    return err({ line: Math.max(1, this.line - 1), ...mistake });
  }

  #after(outcome: LineOutcome): Fault | null {
    if (outcome === 'line_too_long')
      return fault('line_too_long', `longer than ${LONGEST_LINE / MEGABYTE} MB`);
    return this.#fault;
  }

  #line(bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.line === 1 && hasByteOrderMark(bytes, start) ? start + BYTE_ORDER_MARK.length : start;
    if (from < end) this.#fault = this.#take(bytes, from, end);
    return this.#fault === null;
  }

  #take(bytes: Uint8Array, start: number, end: number): Fault | null {
    if (this.#found) return this.#found.reader.line(bytes, start, end, this.line);
    const found = recognise(bytes.subarray(start, end), this.#fileName, this.#output);
    if ('fault' in found) return found.fault;
    this.#found = found;
    return found.hasHeader ? null : found.reader.line(bytes, start, end, this.line);
  }
}

function hasByteOrderMark(bytes: Uint8Array, start: number): boolean {
  return BYTE_ORDER_MARK.every((byte, i) => bytes[start + i] === byte);
}
