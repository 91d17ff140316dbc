import type { LedgerRefusal, LedgerRemedy, LedgersApi } from '../ledgers-api';
import { actionsFor, troubleIn } from '../ledger/actions';
import type { LedgerEntry } from '../ledger/catalogue/entry';
import type { LedgerReader } from '../ledger/port';
import type { LedgerSession } from '../ledger/session/session';
import { mayCommit } from '../ledger/state';
import type { LedgerView } from '../view/ledger-view';
import { goesOnWith } from './go-on';
import { isCrowded } from './ledger-pace';
import type { LedgerStorage, OpenHow } from './ledger-ports';
import { type OpenLedger, remedy } from './ledger-remedies';
import { type LedgerFile, LedgerShelf, type ShelfWork } from './ledger-shelf';
import { LeftLedgers } from './left-ledgers';
import type { OpenedMarket } from './ports';
import { removeOldRuns } from './old-runs';

/** What the ledgers need of the desk. */
export interface LedgerDeskListener<PickedFile> {
  readonly onChange: () => void;
  /** Ends the run that plays, if one does, then does the work; no other run begins meanwhile. */
  readonly withoutRun: (work: () => Promise<void>) => Promise<void>;
  /** Drops recordings until so many bytes are free, or none is left that may go; answers with the bytes freed. */
  readonly freeRoom: (bytes: number) => Promise<number>;
  /** A file that the user chose, as bytes. */
  readonly ledgerFile: (file: PickedFile) => LedgerFile;
}

/** The live account as it is listed when it is made; the user may call it something else. */
const LIVE = { name: 'Live account', kind: 'live', pinned: true } as const;

/** The desk's ledgers: one for each run, one of them open. */
export class LedgerDesk<PickedFile> implements LedgersApi<PickedFile> {
  readonly #storage: Promise<LedgerStorage>;
  readonly #shelf: LedgerShelf;
  readonly #left: LeftLedgers;
  readonly #desk: LedgerDeskListener<PickedFile>;
  #open: OpenLedger | null = null;
  #wantedName: string | null = null;

  constructor(storage: Promise<LedgerStorage>, desk: LedgerDeskListener<PickedFile>) {
    this.#storage = storage;
    this.#shelf = new LedgerShelf(storage);
    this.#left = new LeftLedgers(desk.onChange);
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
    const trouble = troubleIn(session.state);
    return {
      id: entry.id,
      name: entry.name,
      kind: entry.kind,
      state: session.state.kind,
      trouble: trouble && { state: trouble, actions: actionsFor(trouble) },
      waiting: committed - durable,
      crowded: isCrowded(session),
      left: this.#left.names,
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

  /** The open ledger, where it is that of a replay of this market which can be played on; else null. */
  goOnWith(market: OpenedMarket): LedgerSession | null {
    const session = this.#open?.session ?? null;
    if (session === null || !mayCommit(session.state)) return null;
    return goesOnWith(session.ledger, market) ? session : null;
  }

  /** The live account's ledger, to go on with: the one that there is, or a new one. In place of the one before. */
  async beginLive(): Promise<LedgerSession> {
    const storage = await this.#storage;
    if (this.#open?.entry.kind === 'live') return this.#open.session;
    const entry = (await this.#shelf.live()) ?? (await newEntry(storage, LIVE));
    const session = await this.#reopen(entry, { expect: entry.stored ? 'stored' : 'new' });
    if (session.state.kind === 'open') await storage.catalogue.markStored(entry.id);
    return session;
  }

  /** Opens the live account to be looked at, where there is one and nothing else is open yet. */
  async showLive(): Promise<void> {
    const entry = await this.#shelf.live();
    if (entry?.stored === true && this.#open === null) await this.#reopen(entry, { expect: 'stored' });
  }

  /** Resolves when all that is committed is durable; rejects, naming the ledger's state, where it cannot become so. */
  async flush(): Promise<void> {
    const flushed = await this.#open?.session.flush();
    if (flushed === undefined || flushed.ok) return;
    throw new Error(`The ledger does not store: ${flushed.error.kind}`);
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

  async remedy(which: LedgerRemedy): Promise<LedgerRefusal | null> {
    const open = this.#open;
    if (open === null) return null;
    const storage = await this.#storage;
    const reopen = (entry: OpenLedger['entry'], how: OpenHow) => this.#instead(entry, how);
    return remedy(which, { storage, open, left: this.#left, freeRoom: this.#desk.freeRoom, reopen });
  }

  list(): Promise<readonly LedgerEntry[]> {
    return this.#shelf.list();
  }

  create(name: string): Promise<LedgerRefusal | null> {
    return this.#shelf.create(name);
  }

  async importFile(file: PickedFile, progress: (share: number) => void): Promise<LedgerRefusal | null> {
    return this.#shelf.import(this.#desk.ledgerFile(file), progress);
  }

  exportFile(id: string): Promise<Uint8Array> {
    return this.#open?.entry.id === id ? Promise.resolve(this.needed().exportFile()) : this.#shelf.file(id);
  }

  rename(id: string, name: string): Promise<LedgerRefusal | null> {
    return this.#shelf.rename(id, name);
  }

  duplicate(id: string): Promise<LedgerRefusal | null> {
    return this.#shelf.duplicate(id);
  }

  reset(id: string): Promise<LedgerRefusal | null> {
    return this.#putAside(id, ({ catalogue }) => catalogue.reset(id));
  }

  delete(id: string): Promise<LedgerRefusal | null> {
    return this.#putAside(id, ({ catalogue }) => catalogue.delete(id));
  }

  undelete(id: string): Promise<LedgerRefusal | null> {
    return this.#shelf.undelete(id);
  }

  /** Works on a ledger that no tab has open; where it is open here, it is closed first, and opened again if it is still there. */
  async #putAside(id: string, work: ShelfWork): Promise<LedgerRefusal | null> {
    if (this.#open?.entry.id !== id) return this.#shelf.whileFree(id, work);
    let answer: LedgerRefusal | null = null;
    await this.#desk.withoutRun(async () => {
      await this.#close();
      answer = await this.#shelf.whileFree(id, work);
      const entry = (await this.list()).find((one) => one.id === id);
      if (entry) await this.#reopen(entry, { expect: 'stored' });
    });
    return answer;
  }

  /** What it holds is no longer wanted, or stored. */
  async #close(): Promise<void> {
    const before = this.#open;
    this.#open = null;
    await before?.session.close();
    this.#desk.onChange();
  }

  #instead(entry: OpenLedger['entry'], how: OpenHow): Promise<void> {
    return this.#desk.withoutRun(async () => void (await this.#reopen(entry, how)));
  }

  async #reopen(entry: OpenLedger['entry'], how: OpenHow): Promise<LedgerSession> {
    const storage = await this.#storage;
    const before = this.#open;
    this.#open = null;
    if (before) await this.#left.leave(before);
    const session = this.#left.take(entry.id) ?? (await storage.open(entry.id, how));
    this.#open = { entry, session };
    session.subscribe(this.#desk.onChange);
    this.#desk.onChange();
    return session;
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
