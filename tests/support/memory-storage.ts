import type { LedgerStorage } from '../../src/app/desk/ledger-ports';
import type { LedgerEntry } from '../../src/app/ledger/catalogue/entry';
import { LedgerCatalogue } from '../../src/app/ledger/catalogue/catalogue';
import type { PageFile } from '../../src/app/ledger/pages/page-file';
import type { LedgerReader } from '../../src/app/ledger/port';
import type { LedgerSession } from '../../src/app/ledger/session/session';
import type { LedgerState } from '../../src/app/ledger/state';
import { err, ok, type Result } from '../../src/core/result';
import { JournalStore } from '../unit/app/ledger/log/journal-store';
import { MemoryLedger } from './memory-ledger';

/** A session over a ledger in memory: it stands as the test says, and what waits is as much as the test says. */
export class MemorySession implements LedgerSession {
  readonly ledger = new MemoryLedger();
  readonly savedAt = null;
  state: LedgerState = { kind: 'open' };
  progress = { committed: 0, durable: 0, waitedMs: 0 };
  flushes = 0;
  readonly #listeners = new Set<() => void>();

  /** The session changes to this. */
  become(state: LedgerState, waiting = 0): void {
    this.state = state;
    this.progress = { ...this.progress, committed: this.progress.durable + waiting };
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async flush(): Promise<Result<void, LedgerState>> {
    this.flushes++;
    return this.state.kind === 'open' ? ok(undefined) : err(this.state);
  }

  room = async (): Promise<void> => {};
  retry = async (): Promise<void> => {};
  acceptClock = (): void => {};
  saveAnew = async (): Promise<void> => {};
  fileParts = (): Iterable<Uint8Array<ArrayBuffer>> => [];

  async close(): Promise<void> {
    this.state = { kind: 'closed' };
    this.ledger.close();
  }
}

/** Ledgers that last as long as the test. */
export class MemoryStorage implements LedgerStorage {
  /** Every session that was opened, the latest last. */
  readonly sessions: MemorySession[] = [];
  /** Ledgers that another tab has open. */
  readonly elsewhere = new Set<string>();
  entries: readonly LedgerEntry[] = [];
  readonly catalogue: LedgerCatalogue;
  #ids = 0;

  constructor() {
    this.catalogue = new LedgerCatalogue({
      list: { update: async (change) => ok((this.entries = change(this.entries))) },
      stores: { open: () => new JournalStore(), remove: async () => ok(undefined) },
      inspector: {
        accept: () => err({ code: 'not_sqlite', detail: '' }),
        salvage: (file) => ({ file, rows: 0 }),
      },
      newId: this.newId,
      now: () => 0,
    });
  }

  newId = (): string => `id-${++this.#ids}`;

  open = async (): Promise<LedgerSession> => {
    const session = new MemorySession();
    this.sessions.push(session);
    return session;
  };

  whileFree = async (id: string, work: () => Promise<unknown>): Promise<boolean> => {
    if (this.elsewhere.has(id)) return false;
    await work();
    return true;
  };

  /** Every file reads as a ledger without rows. */
  read = <T>(_file: PageFile, work: (ledger: LedgerReader) => Promise<T>): Promise<T> =>
    work(new MemoryLedger());
}
