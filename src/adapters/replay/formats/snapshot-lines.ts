import { DepthMessage } from '../depth-message';
import type { Fault } from '../import-error';
import type { RecordingOutput } from '../recording-output';
import { ascii } from '../text/ascii';
import { ByteCursor } from '../text/byte-cursor';
import { JsonFields, type JsonObject, parseJsonLine } from '../text/json-fields';
import { isPlausibleTime } from '../text/time-check';
import type { LineReader } from './line-reader';

const TIME = ascii('{"t":');
const SYMBOL = ascii(',"s":"');
const UPDATE_ID = ascii('","u":');
const BIDS = ascii(',"b":');
const ASKS = ascii(',"a":');
const TAIL = ascii('}');

/**
 * Whole books, one JSON object a line: `{"t": ms, "s": symbol, "u": id, "b": [["price","quantity"],...], "a": [...]}`.
 * Every line is a tick of its symbol. `u` may be missing; levels may stand in any order.
 */
export class SnapshotLines implements LineReader {
  readonly dropped = 0;
  readonly gaps = 0;
  readonly #output: RecordingOutput;
  readonly #message = new DepthMessage();
  readonly #cursor = new ByteCursor();

  constructor(output: RecordingOutput) {
    this.#output = output;
  }

  line(bytes: Uint8Array, start: number, end: number): Fault | null {
    if (!this.#scan(bytes, start, end)) {
      const parsed = parseJsonLine(bytes.subarray(start, end));
      const mistake = 'fault' in parsed ? parsed.fault : this.#read(parsed.object);
      if (mistake) return mistake;
    }
    return this.#output.book(this.#message);
  }

  end(): Fault | null {
    return null;
  }

  /** Reads the line in its usual spelling, straight from bytes; false leaves it to `#read`, which also explains. */
  #scan(bytes: Uint8Array, start: number, end: number): boolean {
    const cursor = this.#cursor;
    const message = this.#message;
    cursor.bytes = bytes;
    cursor.at = start;
    if (!cursor.skip(TIME)) return false;
    message.time = cursor.whole();
    message.received = message.time;
    if (!isPlausibleTime(message.time) || !cursor.skip(SYMBOL)) return false;
    message.symbol = cursor.symbol();
    if (message.symbol === '' || !cursor.skip(UPDATE_ID)) return false;
    message.updateId = cursor.whole();
    return message.updateId >= 0 && this.#scanLevels() && cursor.at === end;
  }

  #scanLevels(): boolean {
    const cursor = this.#cursor;
    const { bids, asks } = this.#message;
    return (
      cursor.skip(BIDS) &&
      cursor.levels(bids) &&
      cursor.skip(ASKS) &&
      cursor.levels(asks) &&
      cursor.skip(TAIL)
    );
  }

  #read(object: JsonObject): Fault | null {
    const message = this.#message;
    const fields = new JsonFields(object);
    message.time = fields.time('t');
    message.received = message.time;
    message.symbol = fields.symbol('s');
    message.updateId = fields.has('u') ? fields.whole('u') : 0;
    fields.levels('b', message.bids);
    fields.levels('a', message.asks);
    return fields.fault;
  }
}
