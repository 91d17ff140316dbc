import type { Result } from '../../core/result';
import type { BlobStore, BlobTrouble } from '../ledger/blob-store';
import type { RecordingEntry } from './entry';

/** Where the list of recordings is kept. */
export interface RecordingList {
  /**
   * Replaces the list by what `change` makes of it and answers with that; other tabs cannot come in between. An identity
   * reads it.
   */
  update(
    change: (entries: readonly RecordingEntry[]) => readonly RecordingEntry[],
  ): Promise<Result<readonly RecordingEntry[], BlobTrouble>>;
}

/** The stores of the recordings' bytes. */
export interface RecordingStores {
  open(id: string): BlobStore;
  /** Removes everything that was stored under the id. */
  remove(id: string): Promise<Result<void, BlobTrouble>>;
}

/** A recording in somebody's hands. */
export interface HeldRecording {
  release(): Promise<void>;
}

/** The recordings of this browser; the worker's composition root supplies them. Ids and times come from outside. */
export interface RecordingStorage {
  readonly list: RecordingList;
  readonly stores: RecordingStores;
  newId(): string;
  /** Epoch milliseconds. */
  now(): number;
  /** Keeps the recording from being removed, in any tab, until it is released; null where somebody else holds it. */
  hold(id: string): Promise<HeldRecording | null>;
  /** Bytes that the browser would give this page in all; null where it does not say. */
  room(): Promise<number | null>;
}

/** Why something could not be done with the recordings. */
export interface RecordingsTrouble {
  /**
   * `unusable`: its bytes are no recording that can be read. `in_use`: it is being recorded, played or checked. The others
   * as in BlobTrouble, or as they read.
   */
  readonly code: BlobTrouble['code'] | 'unknown_recording' | 'name_taken' | 'in_use' | 'unusable';
  readonly detail: string;
}
