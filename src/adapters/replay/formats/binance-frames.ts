import { DepthFrame } from '../frames/depth-frame';
import { FrameFeed } from '../frames/frame-feed';
import { readFrame } from '../frames/frame-reader';
import { FrameScanner, type ScannedKind } from '../frames/frame-scanner';
import type { Fault } from '../import-error';
import type { RecordingOutput } from '../recording-output';
import { parseJsonLine } from '../text/json-fields';
import type { LineReader } from './line-reader';

/**
 * Raw Binance frames as recorded, one JSON object a line: `{"kind":"rest_depth",...}` snapshots and
 * `{"kind":"ws",...}` frames. Depth events become updates; frames of other streams must be JSON and are passed over.
 */
export class BinanceFrames implements LineReader {
  readonly #scanner = new FrameScanner();
  readonly #feed: FrameFeed;
  /** What `findEnd` saw in the line that `line` is given next. */
  #kind: ScannedKind = 'unknown';

  constructor(output: RecordingOutput) {
    this.#feed = new FrameFeed(output);
  }

  get dropped(): number {
    return this.#feed.dropped;
  }

  get gaps(): number {
    return this.#feed.gaps;
  }

  findEnd(bytes: Uint8Array, start: number): number {
    this.#kind = this.#scanner.scan(bytes, start);
    return this.#kind === 'unknown' ? -1 : this.#scanner.end;
  }

  line(bytes: Uint8Array, start: number, end: number, number: number): Fault | null {
    const kind = this.#kind;
    this.#kind = 'unknown';
    switch (kind) {
      case 'depth':
        return this.#scanned(number);
      case 'other_stream':
        return null;
      case 'unknown':
        return this.#json(bytes.subarray(start, end), number);
    }
  }

  end(): Fault | null {
    return this.#feed.end();
  }

  #scanned(number: number): Fault | null {
    const { frame } = this.#scanner;
    const mistake = this.#feed.event(frame, number);
    if (frame.isKept) this.#scanner.frame = new DepthFrame();
    return mistake;
  }

  /** The slow way, for every line that the scanner does not know. */
  #json(bytes: Uint8Array, number: number): Fault | null {
    const parsed = parseJsonLine(bytes);
    if ('fault' in parsed) return parsed.fault;
    const line = readFrame(parsed.object);
    switch (line.kind) {
      case 'depth':
        return this.#feed.event(line.frame, number);
      case 'snapshot':
        return this.#feed.snapshot(line.snapshot);
      case 'other':
        return null;
      case 'fault':
        return line.fault;
    }
  }
}
