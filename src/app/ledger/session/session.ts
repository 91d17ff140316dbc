import type { Result } from '../../../core/result';
import type { LedgerPort } from '../port';
import type { LedgerState } from '../state';
import type { FlushProgress } from './flusher';

/**
 * One ledger at work in this tab, from opening to closing. Everything that can go wrong with it is in `state`;
 * nothing here throws for it.
 */
export interface LedgerSession {
  /** Commits are in SQLite when the call returns and stored soon after. A commit throws where `mayCommit` says no. */
  readonly ledger: LedgerPort;
  readonly state: LedgerState;
  readonly progress: FlushProgress;
  /** When the ledger was last stored before this opening, epoch milliseconds; null where never or not known. */
  readonly savedAt: number | null;
  /** Called after every change of state or progress, and after news from a writing tab; the answer ends it. */
  subscribe(listener: () => void): () => void;
  /** Resolves when everything committed until now is proof against a power cut, or with the state that forbids it. */
  flush(): Promise<Result<void, LedgerState>>;
  /** Resolves when few enough commits wait to be stored: what feeds the engine faster than real time awaits it. */
  room(): Promise<void>;
  /** Tries again what failed: storing, or reading the clock. */
  retry(): Promise<void>;
  /** The user says that the clock, set back, is right. */
  acceptClock(): void;
  /** Stores the whole ledger of this tab's memory in place of whatever the store holds. */
  saveAnew(): Promise<void>;
  /** The SQLite file, in order, in views that later commits change: to be copied at once, as into a Blob. */
  fileParts(): Iterable<Uint8Array<ArrayBuffer>>;
  /** Stores what waits, gives up the right to write and frees everything. */
  close(): Promise<void>;
}

/** Tells listeners that something changed. */
export class Listeners {
  readonly #listeners = new Set<() => void>();

  add(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  call(): void {
    for (const listener of this.#listeners) listener();
  }
}
