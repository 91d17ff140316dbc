import type { BookUpdate } from '../../core/market/update';
import type { ByteWriter } from './bytes';
import type { DeltaState } from './delta-state';
import {
  HEAD_MAX_BYTES,
  KIND_NOTE,
  KIND_UPDATE,
  LEVEL_MAX_BYTES,
  TAG_RESET,
  TAG_RESYNC,
  TAG_TICK,
} from './layout';
import { LevelEncoder } from './level-encoder';
import { putSigned, putUnsigned } from './sized';
import type { RecordingNote } from './stream';
import { encodeUtf8 } from './utf8';

/**
 * Writes records: a word with the tag byte and the lengths of the head's integers, those integers, then the
 * body.
 */
export class RecordEncoder {
  readonly #out: ByteWriter;
  readonly #state: DeltaState;
  readonly #levels: LevelEncoder;
  /** Lengths of the head's integers so far, four bits each. */
  #sizes = 0;
  #shift = 0;

  constructor(out: ByteWriter, state: DeltaState) {
    this.#out = out;
    this.#state = state;
    this.#levels = new LevelEncoder(out);
  }

  /** Adds one update. Throws a RangeError where a number is no whole number from 0 to 2^53 - 1. */
  update(update: BookUpdate): void {
    const out = this.#out;
    const state = this.#state;
    const { symbol, bidCount, askCount } = update;
    const time = wholeNumber(update.time);
    const updateId = wholeNumber(update.updateId);
    const levels = bidCount + askCount;
    out.reserve(HEAD_MAX_BYTES + levels * LEVEL_MAX_BYTES);
    const start = this.#begin();
    this.#signed(time - state.time);
    this.#unsigned(symbol);
    this.#signed(wholeNumber(update.received) - time);
    this.#signed(updateId - (state.ids[symbol] ?? 0));
    this.#unsigned(bidCount);
    this.#unsigned(askCount);
    this.#end(start, tagOf(update));
    state.time = time;
    state.ids[symbol] = updateId;
    if (levels === 0) return;
    this.#levels.encode(update, state.anchors[symbol] ?? 0);
    state.anchors[symbol] = update.prices[0] ?? 0;
  }

  /** Adds one note. */
  note(note: RecordingNote): void {
    const code = encodeUtf8(note.code);
    const payload = encodeUtf8(note.payload);
    if (code.length > 255) throw new RangeError(`a note's code has ${code.length} bytes, more than 255`);
    this.#out.reserve(HEAD_MAX_BYTES);
    const start = this.#begin();
    this.#signed(wholeNumber(note.time) - this.#state.time);
    this.#unsigned(1 + code.length + payload.length);
    this.#end(start, KIND_NOTE);
    this.#out.u8(code.length);
    this.#out.append(code);
    this.#out.append(payload);
    this.#state.time = note.time;
  }

  #begin(): number {
    const start = this.#out.length;
    this.#out.length = start + 4;
    this.#sizes = 0;
    this.#shift = 8;
    return start;
  }

  #end(start: number, tag: number): void {
    this.#out.view.setUint32(start, this.#sizes | tag, true);
  }

  #unsigned(value: number): void {
    this.#sized(putUnsigned(this.#out.view, this.#out.length, value));
  }

  #signed(value: number): void {
    this.#sized(putSigned(this.#out.view, this.#out.length, value));
  }

  #sized(size: number): void {
    this.#sizes |= size << this.#shift;
    this.#shift += 4;
    this.#out.length += size;
  }
}

function wholeNumber(value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new RangeError(`not a whole number from 0 to 2^53 - 1: ${value}`);
}

function tagOf(update: BookUpdate): number {
  return (
    KIND_UPDATE |
    (update.reset ? TAG_RESET : 0) |
    (update.tick ? TAG_TICK : 0) |
    (update.resync ? TAG_RESYNC : 0)
  );
}
