import type { LedgerEntry } from '../ledger/catalogue/entry';
import type { LedgerSession } from '../ledger/session/session';
import { ledgerWords } from '../ledger/words';
import type { LedgerView } from '../view/ledger-view';
import { isCrowded } from './ledger-pace';
import type { LedgerStorage } from './ledger-ports';
import { removeOldRuns } from './old-runs';

/** The ledger at work: what it is called and how it stands. */
interface OpenLedger {
  readonly entry: Pick<LedgerEntry, 'id' | 'name' | 'kind'>;
  readonly session: LedgerSession;
}

/** The desk's ledgers: one for each run, one of them open. */
export class LedgerDesk {
  readonly #storage: Promise<LedgerStorage>;
  readonly #onChange: () => void;
  #open: OpenLedger | null = null;
  #wantedName: string | null = null;

  constructor(storage: Promise<LedgerStorage>, onChange: () => void) {
    this.#storage = storage;
    this.#onChange = onChange;
  }

  get view(): LedgerView | null {
    if (this.#open === null) return null;
    const { entry, session } = this.#open;
    const { committed, durable } = session.progress;
    return {
      id: entry.id,
      name: entry.name,
      kind: entry.kind,
      state: session.state.kind,
      words: ledgerWords(session.state),
      waiting: committed - durable,
      crowded: isCrowded(session),
    };
  }

  /** The next run's ledger bears this name, or this name and a number where it is taken, and is kept for good. */
  nameNext(name: string): void {
    this.#wantedName = name;
  }

  /** An empty ledger for a new replay of that market. */
  async begin(market: string): Promise<LedgerSession> {
    const storage = await this.#storage;
    const entry = await this.#newEntry(storage, market);
    const session = await storage.open(entry.id, { expect: 'new' });
    this.#open = { entry, session };
    session.subscribe(this.#onChange);
    if (session.state.kind === 'open') await storage.catalogue.markStored(entry.id);
    void removeOldRuns(storage);
    return session;
  }

  /** Resolves when all that is committed is durable; rejects, in words, where it cannot become so. */
  async flush(): Promise<void> {
    const flushed = await this.#open?.session.flush();
    if (flushed === undefined || flushed.ok) return;
    throw new Error(ledgerWords(flushed.error)?.what ?? 'The ledger is closed.');
  }

  /** Where not even the list of ledgers can be stored, the run has a ledger all the same; its state says the rest. */
  async #newEntry({ catalogue, newId }: LedgerStorage, market: string): Promise<OpenLedger['entry']> {
    const name = this.#wantedName ?? market;
    const made = await catalogue.create(name, 'replay', this.#wantedName !== null);
    this.#wantedName = null;
    return made.ok ? made.value : { id: newId(), name, kind: 'replay' };
  }
}
