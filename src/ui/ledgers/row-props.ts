import type { LedgerEntry } from '../../app/ledger/catalogue/entry';
import type { LedgersModel } from './ledgers-model';

/** One ledger, and what a row of it needs. */
export interface LedgerRowProps {
  readonly entry: LedgerEntry;
  /** It is the one that the desk has open. */
  readonly isOpen: boolean;
  readonly model: LedgersModel;
  /** Lets a call run; what it throws is shown. */
  readonly guard: (call: Promise<unknown>) => void;
  /** Opens the report or the data of the ledger of that id. */
  readonly onShow: (name: 'report' | 'data', id: string) => void;
  /** A ledger was opened on the desk. */
  readonly onOpened: () => void;
}
