import type { LedgerRemedy, LedgersApi } from '../ledgers-api';
import type { CatalogueTrouble } from '../ledger/catalogue/trouble';
import type { LedgerEntry } from '../ledger/catalogue/entry';
import type { LedgerReader } from '../ledger/port';
import type { LedgerSession } from '../ledger/session/session';
import { ledgerWords } from '../ledger/words';
import type { Result } from '../../core/result';
import type { LedgerView } from '../view/ledger-view';
import { isCrowded } from './ledger-pace';
import type { LedgerStorage, OpenHow } from './ledger-ports';
import { type OpenLedger, remedy } from './ledger-remedies';
import { catalogueWords } from './ledger-words';
import { removeOldRuns } from './old-runs';

/** What the ledgers need of the desk. */
export interface LedgerDeskListener {
  readonly onChange: () => void;
  /** Ends the run that plays, if one does, then does the work; no other run begins meanwhile. */
  readonly withoutRun: (work: () => Promise<void>) => Promise<void>;
  /** Drops recordings until so many bytes are free, or none is left that may go; answers with the bytes freed. */
  readonly freeRoom: (bytes: number) => Promise<number>;
}

/** The live account as it is listed when it is made; the user may call it something else. */
const LIVE = { name: 'Live account', kind: 'live', pinned: true } as const;

const IN_USE = 'This ledger is open. Open another one, or close the other tab, and try again.';

/** The desk's ledgers: one for each run, one of them open. */
export class LedgerDesk implements LedgersApi {
  readonly #storage: Promise<LedgerStorage>;
  readonly #desk: LedgerDeskListener;
  #open: OpenLedger | null = null;
  #wantedName: string | null = null;

  constructor(storage: Promise<LedgerStorage>, desk: LedgerDeskListener) {
    this.#storage = storage;
    this.#desk = desk;
  }

  /** The open ledger's rows. */
  get reader(): LedgerReader | null {
    return this.#open?.session.ledger ?? null;
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

  /** The open ledger's rows; throws where none is open. */
  needed(): LedgerReader {
    if (this.reader === null) throw new Error('No market is open yet: open one first.');
    return this.reader;
  }

  /** An empty ledger for a new replay of that market, in place of the one before. */
  async begin(market: string): Promise<LedgerSession> {
    const storage = await this.#storage;
    const entry = await this.#newReplayEntry(storage, market);
    const session = await this.#reopen(entry, { expect: 'new' });
    if (session.state.kind === 'open') await storage.catalogue.markStored(entry.id);
    void removeOldRuns(storage);
    return session;
  }

  /** The live account's ledger, to go on with: the one that there is, or a new one. In place of the one before. */
  async beginLive(): Promise<LedgerSession> {
    const storage = await this.#storage;
    if (this.#open?.entry.kind === 'live') return this.#open.session;
    const entry = (await this.#liveEntry()) ?? (await newEntry(storage, LIVE));
    const session = await this.#reopen(entry, { expect: entry.stored ? 'stored' : 'new' });
    if (session.state.kind === 'open') await storage.catalogue.markStored(entry.id);
    return session;
  }

  /** Opens the live account to be looked at, where there is one and nothing else is open yet. */
  async showLive(): Promise<void> {
    const entry = await this.#liveEntry();
    if (entry?.stored === true && this.#open === null) await this.#reopen(entry, { expect: 'stored' });
  }

  /** Resolves when all that is committed is durable; rejects, in words, where it cannot become so. */
  async flush(): Promise<void> {
    const flushed = await this.#open?.session.flush();
    if (flushed === undefined || flushed.ok) return;
    throw new Error(ledgerWords(flushed.error)?.what ?? 'The ledger is closed.');
  }

  async open(name: string): Promise<boolean> {
    const entry = (await this.list()).find((one) => one.name === name);
    if (entry === undefined) return false;
    await this.#instead(entry, { expect: entry.stored ? 'stored' : 'new' });
    return true;
  }

  async nameNext(name: string): Promise<void> {
    this.#wantedName = name;
  }

  async remedy(which: LedgerRemedy): Promise<string | null> {
    const open = this.#open;
    if (open === null) return null;
    const storage = await this.#storage;
    const { freeRoom } = this.#desk;
    return remedy(which, { storage, open, freeRoom, reopen: (entry, how) => this.#instead(entry, how) });
  }

  async list(): Promise<readonly LedgerEntry[]> {
    const entries = await (await this.#storage).catalogue.entries();
    return entries.ok ? entries.value : [];
  }

  rename(id: string, name: string): Promise<string | null> {
    return this.#ask(({ catalogue }) => catalogue.rename(id, name));
  }

  duplicate(id: string): Promise<string | null> {
    return this.#ask(async ({ catalogue }) => {
      const name = (await this.list()).find((entry) => entry.id === id)?.name ?? '';
      return catalogue.duplicate(id, `${name} copy`);
    });
  }

  reset(id: string): Promise<string | null> {
    return this.#whileFree(id, ({ catalogue }) => catalogue.reset(id));
  }

  delete(id: string): Promise<string | null> {
    return this.#whileFree(id, ({ catalogue }) => catalogue.delete(id));
  }

  undelete(id: string): Promise<string | null> {
    return this.#ask(({ catalogue }) => catalogue.undelete(id));
  }

  async #ask(
    work: (storage: LedgerStorage) => Promise<Result<unknown, CatalogueTrouble>>,
  ): Promise<string | null> {
    const done = await work(await this.#storage);
    return done.ok ? null : catalogueWords(done.error);
  }

  /** Nothing is taken from under a tab that has the ledger open. */
  async #whileFree(
    id: string,
    work: (storage: LedgerStorage) => Promise<Result<unknown, CatalogueTrouble>>,
  ): Promise<string | null> {
    let answer: string | null = IN_USE;
    await (await this.#storage).whileFree(id, async () => {
      answer = await this.#ask(work);
    });
    return answer;
  }

  #instead(entry: OpenLedger['entry'], how: OpenHow): Promise<void> {
    return this.#desk.withoutRun(async () => void (await this.#reopen(entry, how)));
  }

  async #reopen(entry: OpenLedger['entry'], how: OpenHow): Promise<LedgerSession> {
    const storage = await this.#storage;
    const before = this.#open;
    this.#open = null;
    await before?.session.close();
    const session = await storage.open(entry.id, how);
    this.#open = { entry, session };
    session.subscribe(this.#desk.onChange);
    this.#desk.onChange();
    return session;
  }

  async #liveEntry(): Promise<LedgerEntry | null> {
    return (await this.list()).find(({ kind }) => kind === 'live') ?? null;
  }

  #newReplayEntry(storage: LedgerStorage, market: string): Promise<NewEntry> {
    const wanted = this.#wantedName;
    this.#wantedName = null;
    return newEntry(storage, { name: wanted ?? market, kind: 'replay', pinned: wanted !== null });
  }
}

type NewEntry = OpenLedger['entry'] & Pick<LedgerEntry, 'stored'>;

/** Where not even the list of ledgers can be stored, the run has a ledger all the same; its state says the rest. */
async function newEntry(
  { catalogue, newId }: LedgerStorage,
  { name, kind, pinned }: Pick<LedgerEntry, 'name' | 'kind' | 'pinned'>,
): Promise<NewEntry> {
  const made = await catalogue.create(name, kind, pinned);
  return made.ok ? made.value : { id: newId(), name, kind, stored: false };
}
