import { SqlFiles } from '../../../../../src/adapters/ledger/sql-files';
import { openDurableLedger, type OpenOptions } from '../../../../../src/app/ledger/session/open';
import type { LedgerSession } from '../../../../../src/app/ledger/session/session';
import { loadSqlite } from '../../../adapters/ledger/open';
import { OneLock } from '../../../../support/one-lock';
import { JournalStore } from '../log/journal-store';
import { HandClock } from './hand-clock';

/** One stored ledger, the tabs that open it and the time they share. */
export class Stage {
  store: JournalStore;
  readonly clock = new HandClock(Date.UTC(2026, 0, 5, 12));
  readonly lock = new OneLock();
  readonly #files: SqlFiles;

  private constructor(files: SqlFiles, store: JournalStore) {
    this.#files = files;
    this.store = store;
  }

  static async set(store = new JournalStore()): Promise<Stage> {
    return new Stage(new SqlFiles(await loadSqlite()), store);
  }

  open(options: Partial<OpenOptions> = {}): Promise<LedgerSession> {
    const { store, clock } = this;
    const files = this.#files;
    const lock = this.lock.tab();
    return openDurableLedger({ store, clock, files, lock, expect: 'stored', ...options });
  }

  /** A new session on what is stored, with the time of the last one over: as after a kill. */
  afterKill(): Promise<LedgerSession> {
    this.lock.holder = null;
    this.store = new JournalStore(this.store.transactions);
    return this.open();
  }
}
