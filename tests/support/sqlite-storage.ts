import { ReadingLedger } from '../../src/adapters/ledger/reading-ledger';
import { SqlFiles } from '../../src/adapters/ledger/sql-files';
import { SqlInspector } from '../../src/adapters/ledger/sql-inspector';
import type { Sqlite } from '../../src/adapters/ledger/sqlite';
import type { LedgerStorage, OpenHow } from '../../src/app/desk/ledger-ports';
import { LedgerCatalogue } from '../../src/app/ledger/catalogue/catalogue';
import type { LedgerEntry } from '../../src/app/ledger/catalogue/entry';
import type { PageFile } from '../../src/app/ledger/pages/page-file';
import type { LedgerReader } from '../../src/app/ledger/port';
import { openDurableLedger } from '../../src/app/ledger/session/open';
import type { LedgerSession } from '../../src/app/ledger/session/session';
import { ok } from '../../src/core/result';
import { HandClock } from '../unit/app/ledger/session/hand-clock';
import { JournalStore } from '../unit/app/ledger/log/journal-store';
import { OneLock } from './one-lock';

/** Ledgers on SQLite and page logs as in the browser, in memory: what is stored outlives a desk that is killed. */
export class SqliteStorage implements LedgerStorage {
  readonly clock = new HandClock(Date.UTC(2026, 0, 5, 12));
  readonly stores = new Map<string, JournalStore>();
  readonly locks = new Map<string, OneLock>();
  readonly catalogue: LedgerCatalogue;
  readonly #sqlite: Sqlite;
  #entries: readonly LedgerEntry[] = [];
  #ids = 0;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
    this.catalogue = new LedgerCatalogue({
      list: { update: async (change) => ok((this.#entries = change(this.#entries))) },
      stores: {
        open: (id) => this.#store(id),
        remove: async (id) => {
          this.stores.delete(id);
          return ok(undefined);
        },
      },
      inspector: new SqlInspector(sqlite),
      newId: this.newId,
      now: () => this.clock.now(),
    });
  }

  newId = (): string => `id-${++this.#ids}`;

  open = (id: string, how: OpenHow): Promise<LedgerSession> =>
    openDurableLedger({
      store: this.#store(id),
      files: new SqlFiles(this.#sqlite),
      lock: this.#lock(id).tab(),
      clock: this.clock,
      ...how,
    });

  whileFree = async (id: string, work: () => Promise<unknown>): Promise<boolean> => {
    const held = await this.#lock(id).tab().tryToHold();
    if (held === null) return false;
    await work();
    await held.release();
    return true;
  };

  read = <T>(file: PageFile, work: (ledger: LedgerReader) => Promise<T>): Promise<T> =>
    work(new ReadingLedger(this.#sqlite, file));

  /** Every tab is gone at once: what was not stored by then is lost. */
  kill(): void {
    for (const [id, store] of this.stores) this.stores.set(id, new JournalStore(store.transactions));
    this.locks.clear();
  }

  #store(id: string): JournalStore {
    const store = this.stores.get(id) ?? new JournalStore();
    this.stores.set(id, store);
    return store;
  }

  #lock(id: string): OneLock {
    const lock = this.locks.get(id) ?? new OneLock();
    this.locks.set(id, lock);
    return lock;
  }
}
