import type { LedgerCatalogue } from '../ledger/catalogue/catalogue';
import type { OpenOptions } from '../ledger/session/open';
import type { PageFile } from '../ledger/pages/page-file';
import type { LedgerReader } from '../ledger/port';
import type { LedgerSession } from '../ledger/session/session';

/** How a ledger is opened: see OpenOptions. */
export type OpenHow = Pick<OpenOptions, 'expect' | 'takeOver' | 'goOnFromHere'>;

/** The ledgers of this browser; the worker's composition root supplies them. */
export interface LedgerStorage {
  readonly catalogue: LedgerCatalogue;
  readonly newId: () => string;
  /** Always answers with a session; what is wrong with it is in its state. */
  open(id: string, how: OpenHow): Promise<LedgerSession>;
  /** Does the work while no tab has that ledger open; false, and nothing done, where one has. */
  readonly whileFree: (id: string, work: () => Promise<unknown>) => Promise<boolean>;
  /** Lets a file be read that is no open ledger; it is closed when the work is done. */
  readonly read: <T>(file: PageFile, work: (ledger: LedgerReader) => Promise<T>) => Promise<T>;
}
