import type { EngineEvent } from '../engine/events';
import type { BlobStore } from '../ledger/blob-store';
import type { RecordingInfo } from '../recording/stream';
import type { SessionStart } from '../session/session-start';
import type { BegunRecording, RecordingCatalogue } from './catalogue';
import { LiveRecorder, type RecorderTrouble } from './live-recorder';
import type { RecordingStorage } from './ports';
import { usedBytes } from './room';

/** A live session that begins. */
export interface RecordedSession {
  /** How a person knows its market. */
  readonly info: RecordingInfo;
  readonly start: SessionStart;
  /** The run's fingerprint as it stands. */
  readonly sha256: () => string;
}

/** What a session's recording works with. */
export interface SessionRecordingPorts {
  readonly storage: RecordingStorage;
  readonly catalogue: RecordingCatalogue;
  /** Bytes that all recordings may use together. */
  readonly quota: () => number;
  readonly onChange: () => void;
}

/** Flushes between two looks at the room that all recordings take. */
const FLUSHES_A_LOOK = 10;
/** Freed at least where the browser's storage is full, so that it does not happen again at once. */
const LEAST_FREED = 16_000_000;

/** The recording of one live session: in the list of recordings from its first moment, within the quota. */
export class SessionRecording {
  readonly id: string;
  readonly #ports: SessionRecordingPorts;
  readonly #store: BlobStore;
  readonly #recorder: LiveRecorder;
  /** Null where it could not be put on the list. */
  readonly #begun: Promise<BegunRecording | null>;
  #listTrouble: RecorderTrouble | null = null;
  #flushes = 0;

  constructor({ info, start, sha256 }: RecordedSession, ports: SessionRecordingPorts) {
    const { storage, catalogue, quota, onChange } = ports;
    this.#ports = ports;
    this.id = storage.newId();
    this.#store = storage.stores.open(this.id);
    this.#recorder = new LiveRecorder({
      store: this.#store,
      info,
      start,
      sha256,
      makeRoom: async (bytes) => {
        const freed = await catalogue.free(Math.max(bytes, LEAST_FREED));
        return freed.ok && freed.value > 0;
      },
      mostBytes: quota,
      onChange,
    });
    this.#begun = this.#list(info.source);
  }

  /** Bytes recorded so far. */
  get bytes(): number {
    return this.#recorder.bytes;
  }

  /** Why nothing more is recorded; null while all is well. */
  get trouble(): RecorderTrouble | null {
    return this.#recorder.trouble ?? this.#listTrouble;
  }

  /** Hears of every event before the run takes it. */
  onEvent(event: EngineEvent): void {
    this.#recorder.onEvent(event);
  }

  /** Stores what has come since; to be called every few seconds, between two events. */
  flush(): void {
    this.#recorder.flush();
    this.#flushes++;
    if (this.#flushes % FLUSHES_A_LOOK === 0) void this.#keepWithinQuota();
  }

  /** Resolves when all that was flushed is stored. */
  settled(): Promise<void> {
    return this.#recorder.settled();
  }

  /** Ends the recording; resolves when it can be opened from the list. */
  async end(): Promise<void> {
    await this.#recorder.end('stopped');
    this.#store.close();
    const begun = await this.#begun;
    await this.#ports.catalogue.settle(this.id);
    await begun?.held.release();
    this.#ports.onChange();
  }

  async #list(name: string): Promise<BegunRecording | null> {
    const begun = await this.#ports.catalogue.begin(name, this.id);
    if (begun.ok) {
      await this.#keepWithinQuota();
      return begun.value;
    }
    this.#listTrouble = { code: 'not_stored', detail: begun.error.detail };
    this.#ports.onChange();
    return null;
  }

  async #keepWithinQuota(): Promise<void> {
    const { catalogue, quota } = this.#ports;
    const grown = await catalogue.grow(this.id, this.bytes);
    const entries = grown.ok ? await catalogue.entries() : grown;
    if (entries.ok && usedBytes(entries.value) > quota()) await catalogue.shrinkTo(quota());
  }
}
