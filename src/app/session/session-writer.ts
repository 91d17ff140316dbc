import type { Result } from '../../core/result';
import type { EpochMs } from '../../core/time';
import type { EngineEvent } from '../engine/events';
import type { RecordingError } from '../recording/error';
import { EventWriter } from '../recording/event-writer';
import type { RecordingSink } from '../recording/source';
import type { RecordingInfo } from '../recording/stream';
import { type RecordingSummary, RecordingWriter } from '../recording/writer';
import { fingerprintNote, type SessionEnd } from './fingerprint-notes';
import { type SessionStart, startNote } from './session-start';

/**
 * Writes a session's recording: how it began, every event before the run takes it, the run's fingerprint now and then,
 * and how it ended. Notes of its own bear the time of the event before them, so that the times are the market's.
 */
export class SessionWriter {
  readonly #writer: RecordingWriter;
  readonly #events: EventWriter;
  readonly #start: SessionStart;
  /** Of the last event that had one. */
  #time: EpochMs | null = null;
  /** Events have come since the last fingerprint. */
  #isAhead = false;

  constructor(sink: RecordingSink, info: RecordingInfo, start: SessionStart) {
    this.#writer = new RecordingWriter(sink, info);
    this.#events = new EventWriter(this.#writer);
    this.#start = start;
  }

  /** Writes an event. A refusal means that the recording cannot go on. */
  take(event: EngineEvent): Result<true, RecordingError> {
    if ('time' in event) this.#moveTo(event.time);
    this.#isAhead = true;
    return this.#events.take(event);
  }

  /** Writes the run's fingerprint after all events so far, and hands all of it to the sink; nothing where none came. */
  checkpoint(sha256: () => string): void {
    if (!this.#isAhead || this.#time === null) return;
    this.#isAhead = false;
    this.#writer.writeNote(fingerprintNote({ time: this.#time, sha256: sha256(), end: null }));
    this.#writer.flush();
  }

  /** Writes the last fingerprint and the index; the writer is done. */
  finish(sha256: string, end: SessionEnd): RecordingSummary {
    const time = this.#time ?? this.#start.startedAt;
    this.#moveTo(time);
    this.#writer.writeNote(fingerprintNote({ time, sha256, end }));
    return this.#writer.finish();
  }

  #moveTo(time: EpochMs): void {
    if (this.#time === null) this.#writer.writeNote(startNote(this.#start, time));
    this.#time = time;
  }
}
