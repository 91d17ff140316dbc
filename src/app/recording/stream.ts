import type { SymbolScale } from '../../core/market/scale';
import type { BookUpdate } from '../../core/market/update';
import type { Result } from '../../core/result';
import type { EpochMs } from '../../core/time';
import type { RecordingError } from './error';

/** What the file's header says of the whole. */
export interface RecordingInfo {
  /** Where the data came from, in words or as a file name. */
  readonly source: string;
  /** Made by a simulator, not by a market: shown wherever the recording is. */
  readonly synthetic: boolean;
}

/** One symbol of a recording; its place in the list is `BookUpdate.symbol`. */
export interface RecordedSymbol {
  readonly name: string;
  /** The finest scale that the recording reaches; `RecordingStream.scale` has the one in force. */
  readonly scale: SymbolScale;
}

/** An event that is no book update: a command, a notice of the feed. In the file's order with the updates. */
export interface RecordingNote {
  readonly time: EpochMs;
  /** A short word that says what it is. */
  readonly code: string;
  /** JSON text, or empty. */
  readonly payload: string;
}

/**
 * What `next` found.
 * - `update`: the given update holds an accepted change.
 * - `scale`: the symbol's scale is now `scale(update.symbol)`, and the given update holds its whole book at
 *   that scale (`reset`, not `tick`, empty if there is none). Comes before a symbol's first update, after a
 *   seek, and where the scale grew. It is no recorded update and no resynchronisation: windows go on, at the
 *   new scale.
 * - `note`: `note` holds it; the update is untouched.
 * - `end`: the block has no more; `nextBlock` goes on.
 */
export type RecordedEvent = 'update' | 'scale' | 'note' | 'end';

/**
 * Recorded events in order: of one recording, or of several merged. Call `nextBlock` until it answers false
 * or an error, and after each block `next` until it answers `end`.
 */
export interface RecordingStream {
  readonly symbols: readonly RecordedSymbol[];
  /** Time of the first event; null if there is none. */
  readonly firstTime: EpochMs | null;
  /** Latest time of any event; null if there is none. */
  readonly lastTime: EpochMs | null;
  /** Recorded updates, all told. */
  readonly updates: number;
  /** False where a file was cut short (a crash while recording) and its end is lost. */
  readonly complete: boolean;
  /** The last note that `next` came to. */
  readonly note: RecordingNote;
  /** The scale in force for a symbol, at the place that `next` has come to. */
  scale(symbol: number): SymbolScale;
  /**
   * Loads and checks what comes next; false at the end. Memory is bounded by the largest block of each file.
   * A fault inside a block that its checksum does not show ends that block early and is the answer of the
   * next call.
   */
  nextBlock(): Promise<Result<boolean, RecordingError>>;
  /**
   * The next event of what is loaded. Synchronous; allocates nothing for an update once its arrays are large
   * enough.
   */
  next(update: BookUpdate): RecordedEvent;
  /** Time of the event that `next` will give; NaN at the end of what is loaded. */
  peekTime(): number;
  /**
   * Goes to the last keyframe, or the start, from which playing on up to the first event later than `time`
   * gives the same books as playing there from the start; `nextBlock` loads it. Returns how many recorded
   * updates come before the place.
   */
  seek(time: EpochMs): number;
  /** A stream over the same recordings that stands at their start and moves by itself. */
  fork(): RecordingStream;
}
