import { ascii } from '../text/ascii';
import { ByteCursor, isSymbolByte } from '../text/byte-cursor';
import { isPlausibleTime } from '../text/time-check';
import { restOfJson } from '../text/json-check';
import { DepthFrame } from './depth-frame';

const HEAD = ascii('{"kind":"ws","recv_ms":');
const STREAM = ascii(',"raw":{"stream":"');
const DEPTH = ascii('@depth');
const EVENT = ascii('","data":{"e":"depthUpdate","E":');
const TRANSACTION_TIME = ascii(',"T":');
const SYMBOL = ascii(',"s":"');
const FIRST_ID = ascii('","U":');
const LAST_ID = ascii(',"u":');
const PREVIOUS_ID = ascii(',"pu":');
const BIDS = ascii(',"b":');
const ASKS = ascii(',"a":');
const TAIL = ascii('}}}');

const LINE_FEED = 10;
const AT_SIGN = 64;
const LOWER_CASE_BIT = 32;
/** Objects around a stream's name: the line and `raw`. */
const OPEN_AT_STREAM = 2;

/** What the scanner makes of a line: a depth event, a frame of another stream, or a shape that it does not know. */
export type ScannedKind = 'depth' | 'other_stream' | 'unknown';

/**
 * Reads recorded frames in the exact bytes that Binance and the common recorders write, straight from bytes to
 * integers. It accepts a subset of what `readFrame` accepts and explains nothing: any other spelling of the same JSON,
 * and any mistake, is `unknown` and left to `readFrame`.
 */
export class FrameScanner {
  /** The last depth event. Whoever keeps it puts another one in its place. */
  frame = new DepthFrame();
  /** Where the last line ended. */
  end = 0;
  readonly #cursor = new ByteCursor();

  /**
   * Reads the line that begins at `start`; unless it is `unknown`, `end` is the line end found after it. A line end must
   * follow somewhere.
   */
  scan(bytes: Uint8Array, start: number): ScannedKind {
    const cursor = this.#cursor;
    cursor.bytes = bytes;
    cursor.at = start;
    if (!cursor.skip(HEAD)) return 'unknown';
    const received = cursor.whole();
    if (received < 0 || !cursor.skipFraction() || !cursor.skip(STREAM)) return 'unknown';
    const stream = cursor.at;
    this.#skipSymbol();
    if (cursor.bytes[cursor.at] !== AT_SIGN) return 'unknown';
    if (!cursor.skip(DEPTH)) return this.#ended('other_stream', restOfJson(bytes, stream, OPEN_AT_STREAM));
    this.frame.received = received;
    return this.#event(stream) ? this.#ended('depth', cursor.at) : 'unknown';
  }

  /** `kind` if the line ends at `end`. */
  #ended(kind: ScannedKind, end: number): ScannedKind {
    this.end = end;
    return end >= 0 && this.#cursor.bytes[end] === LINE_FEED ? kind : 'unknown';
  }

  /** Over the symbol in a stream's name. */
  #skipSymbol(): void {
    const cursor = this.#cursor;
    const { bytes } = cursor;
    let at = cursor.at;
    while (isSymbolByte(upperCase(bytes[at] ?? 0))) at += 1;
    cursor.at = at;
  }

  /** `@100ms`, if it is there. A level count (`@depth20`) is left standing: that stream sends no changes. */
  #skipSpeed(): void {
    const cursor = this.#cursor;
    const { bytes } = cursor;
    let at = cursor.at;
    if (bytes[at] !== AT_SIGN) return;
    at += 1;
    while (isSpeedByte(bytes[at] ?? 0)) at += 1;
    cursor.at = at;
  }

  #event(stream: number): boolean {
    const cursor = this.#cursor;
    const { frame } = this;
    this.#skipSpeed();
    if (!cursor.skip(EVENT)) return false;
    frame.time = cursor.whole();
    if (!isPlausibleTime(frame.time) || !isPlausibleTime(frame.received)) return false;
    if (cursor.skip(TRANSACTION_TIME) && cursor.whole() < 0) return false;
    if (!cursor.skip(SYMBOL) || !this.#symbolOf(stream)) return false;
    return this.#ids() && this.#levels();
  }

  /** The symbol, which must be the one in the stream's name (there in lower case). */
  #symbolOf(stream: number): boolean {
    const cursor = this.#cursor;
    const { bytes, at: start } = cursor;
    this.frame.symbol = cursor.symbol();
    for (let at = start; at < cursor.at; at += 1) {
      if (lowerCase(bytes[at] ?? 0) !== bytes[stream + at - start]) return false;
    }
    return cursor.at > start && bytes[stream + cursor.at - start] === AT_SIGN;
  }

  #ids(): boolean {
    const cursor = this.#cursor;
    const { frame } = this;
    if (!cursor.skip(FIRST_ID)) return false;
    frame.first = cursor.whole();
    if (!cursor.skip(LAST_ID)) return false;
    frame.updateId = cursor.whole();
    frame.previous = cursor.skip(PREVIOUS_ID) ? cursor.whole() : null;
    return frame.first >= 0 && frame.updateId >= frame.first && frame.previous !== -1;
  }

  #levels(): boolean {
    const cursor = this.#cursor;
    const { bids, asks } = this.frame;
    return (
      cursor.skip(BIDS) &&
      cursor.levels(bids) &&
      cursor.skip(ASKS) &&
      cursor.levels(asks) &&
      cursor.skip(TAIL)
    );
  }
}

function isSpeedByte(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 122);
}

function upperCase(byte: number): number {
  return byte >= 97 && byte <= 122 ? byte & ~LOWER_CASE_BIT : byte;
}

function lowerCase(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte | LOWER_CASE_BIT : byte;
}
