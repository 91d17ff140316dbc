import type { BookUpdate } from '../../core/market/update';
import { epochMs } from '../../core/time';
import { DeltaState } from './delta-state';
import { KIND_NOTE, KIND_UPDATE, LEVEL_MAX_BYTES, TAG_RESET, TAG_RESYNC, TAG_TICK } from './layout';
import { LevelDecoder } from './level-decoder';
import { readNoteBody } from './note-body';
import { getSigned, getUnsigned } from './sized';
import type { RecordingNote } from './stream';

/** Where records stand in a block's bytes. The view goes on past `end` by the slack. */
export interface RecordRange {
  readonly view: DataView;
  readonly start: number;
  readonly end: number;
}

const NO_NOTE: RecordingNote = { time: epochMs(0), code: '', payload: '' };

/**
 * Reads the records of a range, one after another. Whatever the bytes are, it reads within the view and ends;
 * what makes no sense ends the range with `fault` set.
 */
export class RecordDecoder {
  /** The range ended early, at bytes that are no record. */
  fault = false;
  /** Updates and notes read since `begin`. */
  updates = 0;
  notes = 0;
  /** The last note read. */
  note = NO_NOTE;
  #view: DataView = new DataView(new ArrayBuffer(0));
  #at = 0;
  #end = 0;
  #symbols = 0;
  readonly #state = new DeltaState();
  readonly #levels = new LevelDecoder();

  /** Where in the view the next record stands. */
  get position(): number {
    return this.#at;
  }

  /** Begins a range; `time` and `ids` (one for each symbol) are what its first differences count from. */
  begin(range: RecordRange, time: number, ids: Float64Array): void {
    this.#view = range.view;
    this.#at = range.start;
    this.#end = range.end;
    this.#symbols = ids.length;
    this.#state.restart(time, ids);
    this.#levels.attach(range.view);
    this.fault = false;
    this.updates = 0;
    this.notes = 0;
  }

  /** Time of the next record; NaN at the range's end. */
  peekTime(): number {
    if (this.#at >= this.#end) return Number.NaN;
    const size = this.#view.getUint8(this.#at + 1) & 15;
    return this.#state.time + getSigned(this.#view, this.#at + 4, size);
  }

  /** Reads the next record; `end` at the range's end or at a fault. */
  next(update: BookUpdate): 'update' | 'note' | 'end' {
    while (this.#at < this.#end) {
      const head = this.#view.getUint32(this.#at, true);
      const kind = head & 15;
      if (kind === KIND_UPDATE) return this.#readUpdate(head, update) ? 'update' : this.#fail();
      if (!this.#readOther(head, kind === KIND_NOTE)) return this.#fail();
      if (kind === KIND_NOTE) return 'note';
    }
    return 'end';
  }

  #fail(): 'end' {
    this.fault = true;
    this.#at = this.#end;
    return 'end';
  }

  #readUpdate(head: number, update: BookUpdate): boolean {
    this.#at += 4;
    const state = this.#state;
    const time = state.time + this.#signed((head >>> 8) & 15);
    const symbol = this.#unsigned((head >>> 12) & 15);
    const received = time + this.#signed((head >>> 16) & 15);
    const updateId = (state.ids[symbol] ?? 0) + this.#signed((head >>> 20) & 15);
    const bidCount = this.#unsigned((head >>> 24) & 15);
    const askCount = this.#unsigned(head >>> 28);
    const sound = isWhole(time) && isWhole(received) && isWhole(updateId) && symbol < this.#symbols;
    if (!sound || (head & 0x88888800) !== 0 || !this.#holdsLevels(bidCount + askCount)) return false;
    update.symbol = symbol;
    update.time = epochMs(time);
    update.received = epochMs(received);
    update.updateId = updateId;
    update.reset = (head & TAG_RESET) !== 0;
    update.tick = (head & TAG_TICK) !== 0;
    update.resync = (head & TAG_RESYNC) !== 0;
    update.bidCount = bidCount;
    update.askCount = askCount;
    state.time = time;
    state.ids[symbol] = updateId;
    if (!this.#readLevels(update, bidCount + askCount)) return false;
    this.updates++;
    return true;
  }
  #readLevels(update: BookUpdate, levels: number): boolean {
    if (levels === 0) return true;
    update.reserve(levels);
    const anchors = this.#state.anchors;
    const end = this.#levels.decode(update, this.#at, anchors[update.symbol] ?? 0);
    if (end < 0) return false;
    anchors[update.symbol] = update.prices[0] ?? 0;
    this.#at = end;
    return true;
  }

  /** Whether that many levels end within the range; adds up their lengths only where the end is near. */
  #holdsLevels(levels: number): boolean {
    const room = this.#end - this.#at;
    if (levels * LEVEL_MAX_BYTES <= room) return true;
    if (levels > room) return false;
    let bytes = levels;
    for (let i = 0; i < levels; i++) {
      const sizes = this.#view.getUint8(this.#at + i);
      bytes += (sizes & 15) + (sizes >> 4);
    }
    return bytes <= room;
  }

  /** Reads a note, or passes over a record of a kind that a later version may add. */
  #readOther(head: number, isNote: boolean): boolean {
    this.#at += 4;
    const time = this.#state.time + this.#signed((head >>> 8) & 15);
    const length = this.#unsigned((head >>> 12) & 15);
    if (!isWhole(time) || length > this.#end - this.#at) return false;
    const { buffer, byteOffset } = this.#view;
    const body = new Uint8Array(buffer, byteOffset + this.#at, length);
    this.#at += length;
    this.#state.time = time;
    return !isNote || this.#takeNote(time, readNoteBody(body));
  }

  #takeNote(time: number, body: { code: string; payload: string } | null): boolean {
    if (body === null) return false;
    this.note = { time: epochMs(time), ...body };
    this.notes++;
    return true;
  }

  #signed(size: number): number {
    const at = this.#at;
    this.#at = at + size;
    return getSigned(this.#view, at, size);
  }

  #unsigned(size: number): number {
    const at = this.#at;
    this.#at = at + size;
    return getUnsigned(this.#view, at, size);
  }
}

function isWhole(value: number): boolean {
  return value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
