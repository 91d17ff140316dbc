import type { LogTrouble } from '../log/trouble';
import type { ImportRefusal } from './ports';

/** Why something could not be done with the ledgers. */
export type CatalogueTrouble =
  | LogTrouble
  | ImportRefusal
  | { readonly code: 'unknown_ledger'; readonly detail: string }
  | { readonly code: 'name_taken'; readonly detail: string };
