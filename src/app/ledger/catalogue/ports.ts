import type { Result } from '../../../core/result';
import type { BlobStore, BlobTrouble } from '../blob-store';
import type { PageFile } from '../pages/page-file';
import type { LedgerEntry } from './entry';

/** Where the list of ledgers is kept. */
export interface CatalogueStore {
  /**
   * Replaces the list by what `change` makes of it and answers with that; other tabs cannot come in between. An
   * identity reads it.
   */
  update(
    change: (entries: readonly LedgerEntry[]) => readonly LedgerEntry[],
  ): Promise<Result<readonly LedgerEntry[], BlobTrouble>>;
}

/** The stores of the ledgers' pages. */
export interface LedgerStores {
  open(id: string): BlobStore;
  /** Removes everything that was stored under the id. */
  remove(id: string): Promise<Result<void, BlobTrouble>>;
}

/** Why a file does not become a ledger; nothing was imported. */
export interface ImportRefusal {
  readonly code: 'not_sqlite' | 'cut_short' | 'damaged_file' | 'foreign' | 'newer_file';
  /** Technical and in English; empty where there is no more to say. */
  readonly detail: string;
}

/** Looks into files that come from outside. Implemented by adapters/ledger. */
export interface LedgerInspector {
  /** Verifies a file and brings it up to date, in place. */
  accept(file: PageFile): Result<void, ImportRefusal>;
  /** Saves the readable rows of a damaged file into a new one. */
  salvage(file: PageFile): { readonly file: PageFile; readonly rows: number };
}
