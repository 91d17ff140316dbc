import type { Result } from '../../core/result';

/** A value under its key; keys are whole numbers from 0 up. Values stay under 64 KB: see docs/storage-format.md. */
export interface BlobEntry {
  readonly key: number;
  readonly value: Uint8Array<ArrayBuffer>;
}

/** Keys from `from` to `to`, both included. */
export interface KeyRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What a finished transaction outlives: `relaxed` the death of tab and browser, `strict` a power cut too.
 */
export type Durability = 'relaxed' | 'strict';

/** A condition on one stored value, tested inside the transaction: it is aborted where the condition fails. */
export interface BlobGuard {
  readonly key: number;
  readonly holds: (value: Uint8Array<ArrayBuffer> | undefined) => boolean;
}

/** One transaction: first all removals, then all puts; all of it happens or nothing. */
export interface BlobBatch {
  readonly removes: readonly KeyRange[];
  readonly puts: readonly BlobEntry[];
  readonly durability: Durability;
  readonly guard?: BlobGuard;
}

/**
 * Why a store did not do what was asked; nothing of the transaction happened, unless the code is `unknown`, where
 * that cannot be told. `detail` is the technology's own words.
 */
export interface BlobTrouble {
  readonly code: 'quota_full' | 'guard_failed' | 'unavailable' | 'unknown';
  readonly detail: string;
}

/** An ordered map of bytes with atomic transactions. Implemented by adapters/blobs on IndexedDB. */
export interface BlobStore {
  /** Entries of the range in ascending order of keys, at most `limit`. */
  read(range: KeyRange, limit: number): Promise<Result<readonly BlobEntry[], BlobTrouble>>;
  /** Resolves when the transaction is as durable as asked. Transactions happen in the order of the calls. */
  write(batch: BlobBatch): Promise<Result<void, BlobTrouble>>;
  close(): void;
}
