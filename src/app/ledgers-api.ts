import type { LedgerEntry } from './ledger/catalogue/entry';
import type { CatalogueTrouble } from './ledger/catalogue/trouble';
import type { LedgerAction } from './ledger/state';

/** What the engine's thread does about a ledger's trouble; the rest of the actions is the page's own. */
export type LedgerRemedy = Exclude<LedgerAction, 'export' | 'reload'>;

/** Why nothing was done with a ledger; the detail is technical and in English. */
export interface LedgerRefusal {
  readonly code: CatalogueTrouble['code'];
  readonly detail: string;
}

/** What the page may ask of the ledgers of this browser. Answers with null, or why nothing was done. */
export interface LedgersApi<PickedFile> {
  /** Opens the ledger of that name to be looked at, beside a tab that writes it too; false where there is none. */
  open(name: string): Promise<boolean>;
  /** The next run's ledger bears this name, or this and a number where another has it, and is kept for good. */
  nameNext(name: string): Promise<void>;
  /** Does something about the open ledger's trouble. */
  remedy(remedy: LedgerRemedy): Promise<LedgerRefusal | null>;
  /** Those in use, oldest first. */
  list(): Promise<readonly LedgerEntry[]>;
  /** A new, empty ledger; where the name is taken it gets a number. */
  create(name: string): Promise<LedgerRefusal | null>;
  /**
   * Makes a ledger of a file, under the file's name, once it is verified; `progress` gets the share done, 0 to 1. The
   * live account's file becomes the live account where there is none.
   */
  importFile(file: PickedFile, progress: (share: number) => void): Promise<LedgerRefusal | null>;
  /** A ledger's last stored state, or the open one as it stands, as an SQLite file; rejects where there is none. */
  exportFile(id: string): Promise<Uint8Array>;
  rename(id: string, name: string): Promise<LedgerRefusal | null>;
  /** Copies its last stored state under a new name. */
  duplicate(id: string): Promise<LedgerRefusal | null>;
  /** Empties it for good; a run on it is ended. */
  reset(id: string): Promise<LedgerRefusal | null>;
  /** Takes it off the list; it can be brought back for a day. A run on it is ended. */
  delete(id: string): Promise<LedgerRefusal | null>;
  undelete(id: string): Promise<LedgerRefusal | null>;
}
