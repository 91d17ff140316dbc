import type { Result } from '../../../core/result';
import type { PageFile } from '../pages/page-file';
import type { LedgerPort } from '../port';

/** The machine's time and its timers. */
export interface SessionClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs `work` once, after `ms`; the answer calls it off. */
  after(ms: number, work: () => void): () => void;
}

/** Why a file cannot be opened for writing. */
export interface FileRefusal {
  readonly code: 'newer_version' | 'damaged';
  readonly message: string;
}

/** Opens database files. Implemented by adapters/ledger. */
export interface LedgerFiles {
  /** For writing, checked and with its tables brought up to date; an empty file becomes a new ledger. */
  open(file: PageFile): Result<LedgerPort, FileRefusal>;
  /**
   * For reading as far as it goes, while the file may change from outside. Rows that cannot be read are left out;
   * a commit throws.
   */
  openForReading(file: PageFile): LedgerPort;
}

/** The right to write, held by one tab at a time. */
export interface HeldLock {
  /** `asked`: someone wants to take over; the lock goes to them when the promise settles. */
  onAsked(asked: () => Promise<void>): void;
  /** Someone took it without asking, because no answer came. */
  onLost(lost: () => void): void;
  /** Resolves when another tab can have it. */
  release(): Promise<void>;
}

/** Implemented by adapters/blobs on Web Locks. */
export interface WriterLock {
  /** Null when another tab holds it. */
  tryToHold(): Promise<HeldLock | null>;
  /** Asks the holder for it and, when no answer comes in time, takes it. */
  takeOver(): Promise<HeldLock>;
}
