import type { EngineEvent } from '../engine/events';
import type { BlobStore } from '../ledger/blob-store';
import type { RecordingInfo } from '../recording/stream';
import type { RecordingSummary } from '../recording/writer';
import type { SessionEnd } from '../session/fingerprint-notes';
import type { SessionStart } from '../session/session-start';
import { SessionWriter } from '../session/session-writer';
import { ByteQueue } from './byte-queue';
import { StoredBytes } from './stored-bytes';

/** Why a session is recorded no further; what was stored before stays. */
export interface RecorderTrouble {
  /**
   * `no_room`: nothing is left to make room of. `too_long`: the session alone has reached the quota. `too_slow`: the disk
   * does not keep up. `not_stored`: the browser refuses. `unrecordable`: an event that no recording can hold.
   */
  readonly code: 'no_room' | 'too_long' | 'too_slow' | 'not_stored' | 'unrecordable';
  readonly detail: string;
}

/** What a recorder works with. */
export interface RecorderSetup {
  readonly store: BlobStore;
  readonly info: RecordingInfo;
  readonly start: SessionStart;
  /** The run's fingerprint as it stands. */
  readonly sha256: () => string;
  /** Drops the oldest recordings so that the one being written has its place; false where there is none to be had. */
  readonly makeRoom: (bytes: number) => Promise<boolean>;
  /** The session's own share of the storage, bytes. */
  readonly mostBytes: () => number;
  readonly onChange: () => void;
}

/** Bytes that may wait for a slow disk before the recorder gives up. */
const MOST_WAITING_BYTES = 64 * 1024 * 1024;

/**
 * Records a live session beside it. It hears of every event before the run takes it, never makes anybody wait, and never
 * throws: whatever goes wrong ends the recording, not the session.
 */
export class LiveRecorder {
  readonly #setup: RecorderSetup;
  readonly #queue: ByteQueue;
  readonly #writer: SessionWriter;
  #trouble: RecorderTrouble | null = null;
  #summary: RecordingSummary | null = null;

  constructor(setup: RecorderSetup) {
    this.#setup = setup;
    this.#queue = new ByteQueue(new StoredBytes(setup.store), {
      makeRoom: setup.makeRoom,
      onStored: setup.onChange,
      onTrouble: ({ code, detail }) => this.#fail(code === 'quota_full' ? 'no_room' : 'not_stored', detail),
    });
    this.#writer = new SessionWriter((bytes) => this.#append(bytes), setup.info, setup.start);
  }

  /** Null while all is well. */
  get trouble(): RecorderTrouble | null {
    return this.#trouble;
  }

  /** Bytes recorded so far, those on their way to the disk included. */
  get bytes(): number {
    return this.#queue.taken;
  }

  /** What the finished recording holds; null before `end`, or where it broke off. */
  get summary(): RecordingSummary | null {
    return this.#summary;
  }

  /** Hears of an event that the run is about to take. */
  onEvent(event: EngineEvent): void {
    this.#guarded(() => {
      const taken = this.#writer.take(event);
      if (!taken.ok) this.#fail('unrecordable', taken.error.message);
    });
  }

  /** Hands everything so far to the store, with the run's fingerprint; the run must be between two events. */
  flush(): void {
    this.#guarded(() => this.#writer.checkpoint(this.#setup.sha256));
  }

  /** Resolves when all that was flushed is stored, or cannot be. */
  async settled(): Promise<void> {
    await this.#queue.settled();
  }

  /** Ends the recording; resolves when it is stored. */
  async end(reason: SessionEnd): Promise<void> {
    this.#guarded(() => {
      this.#summary = this.#writer.finish(this.#setup.sha256(), reason);
    });
    await this.settled();
    if (this.#trouble !== null) this.#summary = null;
  }

  #append(bytes: Uint8Array): void {
    if (this.#trouble !== null) return;
    if (this.bytes + bytes.length > this.#setup.mostBytes()) this.#fail('too_long', '');
    else if (this.#queue.waiting > MOST_WAITING_BYTES) this.#fail('too_slow', '');
    else this.#queue.push(bytes);
  }

  #guarded(work: () => void): void {
    if (this.#trouble !== null) return;
    try {
      work();
    } catch (cause) {
      this.#fail('unrecordable', cause instanceof Error ? cause.message : String(cause));
    }
  }

  #fail(code: RecorderTrouble['code'], detail: string): void {
    this.#trouble ??= { code, detail };
    this.#setup.onChange();
  }
}
