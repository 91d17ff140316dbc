import type { LogTrouble } from '../log/trouble';
import type { ImportRefusal } from './ports';

/** Why something could not be done with the ledgers; a `detail` is technical and in English. */
export type CatalogueTrouble =
  | LogTrouble
  | ImportRefusal
  | { readonly code: 'unknown_ledger'; readonly detail: string }
  | { readonly code: 'name_taken'; readonly detail: string }
  /** A tab has it open. */
  | { readonly code: 'in_use'; readonly detail: string };
