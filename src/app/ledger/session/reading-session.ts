import { err, type Result } from '../../../core/result';
import type { BlobStore } from '../blob-store';
import { type Followed, follow } from '../log/follow';
import type { PageFile } from '../pages/page-file';
import type { LedgerPort } from '../port';
import type { LedgerState } from '../state';
import type { FlushProgress } from './flusher';
import type { HeldLock, SessionClock } from './ports';
import { type LedgerSession, Listeners } from './session';

/** What a session reads from. */
export interface ReadingParts {
  readonly state: LedgerState;
  readonly store: BlobStore;
  readonly file: PageFile;
  readonly ledger: LedgerPort;
  readonly clock: SessionClock;
  readonly savedAt: number | null;
  /** Held though nothing is written, so that no other tab opens the same damaged store differently. */
  readonly lock: HeldLock | null;
  /** Where the tab that writes was, and how often to look for news; null where nobody writes. */
  readonly follow: { readonly from: Followed | null; readonly everyMs: number } | null;
}

const NOTHING_WAITS: FlushProgress = { committed: 0, durable: 0, waitedMs: 0 };

/** A session that only reads: beside a writing tab, whose news it follows, or on a store that must not be written. */
export class ReadingSession implements LedgerSession {
  readonly ledger: LedgerPort;
  readonly progress = NOTHING_WAITS;
  readonly savedAt: number | null;
  readonly #parts: ReadingParts;
  readonly #listeners = new Listeners();
  #state: LedgerState;
  #at: Followed | null;
  #callOff: (() => void) | null = null;

  constructor(parts: ReadingParts) {
    this.#parts = parts;
    this.ledger = parts.ledger;
    this.savedAt = parts.savedAt;
    this.#state = parts.state;
    this.#at = parts.follow?.from ?? null;
    this.#wait();
  }

  get state(): LedgerState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  async flush(): Promise<Result<void, LedgerState>> {
    return err(this.#state);
  }

  async room(): Promise<void> {}

  /** Looks for news now. */
  async retry(): Promise<void> {
    await this.#look();
  }

  acceptClock(): void {}

  async saveAnew(): Promise<void> {}

  fileParts(): Iterable<Uint8Array<ArrayBuffer>> {
    return this.#parts.file.slices();
  }

  async close(): Promise<void> {
    this.#state = { kind: 'closed' };
    this.#callOff?.();
    this.#parts.ledger.close();
    this.#parts.store.close();
    this.#listeners.call();
    await this.#parts.lock?.release();
  }

  #wait(): void {
    const { follow: rule, clock } = this.#parts;
    if (rule === null || this.#state.kind === 'closed') return;
    this.#callOff = clock.after(rule.everyMs, () => {
      void this.#look().then(() => this.#wait());
    });
  }

  /** A failed look changes nothing: the writing tab may be in the middle of a fold, and the next look is soon. */
  async #look(): Promise<void> {
    if (this.#parts.follow === null) return;
    const found = await follow(this.#parts.store, this.#parts.file, this.#at);
    if (!found.ok || found.value.sequence === this.#at?.sequence || this.#state.kind === 'closed') return;
    this.#at = found.value;
    this.#listeners.call();
  }
}
