import { err, ok, type Result } from '../../../core/result';
import { createLog } from '../log/create';
import { recover } from '../log/recover';
import { PageFile } from '../pages/page-file';
import type { RunKind } from '../rows';
import { freeName, type LedgerEntry } from './entry';
import type { CatalogueStore, LedgerInspector, LedgerStores } from './ports';
import type { CatalogueTrouble } from './trouble';

/** What the catalogue works with; ids and times come from outside. */
export interface CataloguePorts {
  readonly list: CatalogueStore;
  readonly stores: LedgerStores;
  readonly inspector: LedgerInspector;
  newId(): string;
  /** Epoch milliseconds. */
  now(): number;
}

type Answer<T> = Promise<Result<T, CatalogueTrouble>>;
type Progress = (share: number) => void;

/** How long a deleted ledger can be had back at least: longer than a session. */
const UNDO_MS = 86_400_000;

/**
 * The ledgers of this browser: one for the live account and any number of replay runs, each a file of its own.
 * Whoever resets, replaces or deletes a ledger closes its session first.
 */
export class LedgerCatalogue {
  readonly #ports: CataloguePorts;

  constructor(ports: CataloguePorts) {
    this.#ports = ports;
  }

  /** The ledgers in use, oldest first. */
  async entries(): Answer<readonly LedgerEntry[]> {
    const all = await this.#ports.list.update((entries) => entries);
    return all.ok ? ok(all.value.filter(({ status }) => status === 'ready')) : all;
  }

  /** A new, empty ledger; where the name is taken it gets a number. Its store is made when it is first opened. */
  create(name: string, kind: RunKind, pinned = false): Answer<LedgerEntry> {
    return this.#add(name, kind, { status: 'ready', pinned });
  }

  /** Notes that something was stored in a ledger: called once its first session stands open. */
  markStored(id: string): Answer<LedgerEntry> {
    return this.#change(id, (entry) => ({ ...entry, stored: true }));
  }

  async rename(id: string, name: string): Answer<LedgerEntry> {
    const wanted = name.trim();
    let taken = false;
    const renamed = await this.#change(id, (entry, others) => {
      taken = wanted === '' || freeName(wanted, others) !== wanted;
      return taken ? entry : { ...entry, name: wanted, pinned: true };
    });
    return taken ? err({ code: 'name_taken', detail: wanted }) : renamed;
  }

  /** A copy of a ledger's last stored state under a new name. */
  async duplicate(id: string, name: string, progress: Progress = () => {}): Answer<LedgerEntry> {
    const entries = await this.entries();
    if (!entries.ok) return entries;
    const source = entries.value.find((entry) => entry.id === id);
    if (source === undefined) return err({ code: 'unknown_ledger', detail: id });
    const file = await this.file(id);
    return file.ok ? this.#fill(name, source.kind, file.value, progress) : file;
  }

  /** A ledger's last stored state, read from its store. */
  async file(id: string): Answer<PageFile> {
    const store = this.#ports.stores.open(id);
    const found = await recover(store);
    store.close();
    if (found.ok) return ok(found.value.file);
    return found.error.code === 'absent' ? ok(new PageFile()) : found;
  }

  /** Empties a ledger: no trades, no orders, the account as on its first day. Cannot be undone. */
  async reset(id: string): Answer<void> {
    const store = this.#ports.stores.open(id);
    const emptied = await createLog(store, new PageFile());
    store.close();
    if (!emptied.ok) return emptied;
    const noted = await this.markStored(id);
    return noted.ok ? ok(undefined) : noted;
  }

  /** Takes a ledger off the list; `undelete` brings it back for a day. */
  delete(id: string): Answer<LedgerEntry> {
    const deletedAt = this.#ports.now();
    return this.#change(id, (entry) => ({ ...entry, status: 'deleted', deletedAt }));
  }

  /** Brings a deleted ledger back, under a numbered name where its own was taken meanwhile. */
  undelete(id: string): Answer<LedgerEntry> {
    const back = (entry: LedgerEntry, others: readonly LedgerEntry[]): LedgerEntry => ({
      ...entry,
      name: freeName(entry.name, others),
      status: 'ready',
      deletedAt: null,
    });
    return this.#change(id, back);
  }

  /**
   * Removes for good what was deleted a day ago, or `all` that was deleted, and what an import or a copy that was cut
   * short has left. For the start, and for when there is no room. Answers with how many ledgers went.
   */
  async purge(what: 'old' | 'all' = 'old'): Answer<number> {
    const old = this.#ports.now() - UNDO_MS;
    const goes = ({ status, createdAt, deletedAt }: LedgerEntry): boolean =>
      (status === 'filling' && createdAt <= old) ||
      (deletedAt !== null && (what === 'all' || deletedAt <= old));
    const all = await this.#ports.list.update((entries) => entries);
    if (!all.ok) return all;
    const gone = all.value.filter(goes);
    for (const { id } of gone) {
      const removed = await this.#ports.stores.remove(id);
      if (!removed.ok) return removed;
    }
    const kept = await this.#ports.list.update((entries) =>
      entries.filter((entry) => !gone.some(({ id }) => id === entry.id)),
    );
    return kept.ok ? ok(gone.length) : kept;
  }

  /** Removes one ledger for good: no undo. For runs that nobody asked to keep. */
  async remove(id: string): Answer<void> {
    const removed = await this.#ports.stores.remove(id);
    if (!removed.ok) return removed;
    const kept = await this.#ports.list.update((entries) => entries.filter((entry) => entry.id !== id));
    return kept.ok ? ok(undefined) : kept;
  }

  /** Makes a ledger of a file from outside, once it is verified; a refused file leaves nothing behind. */
  async import(
    name: string,
    kindOf: (verified: PageFile) => Promise<RunKind>,
    file: PageFile,
    progress: Progress = () => {},
  ): Answer<LedgerEntry> {
    const accepted = this.#ports.inspector.accept(file);
    return accepted.ok ? this.#fill(name, await kindOf(file), file, progress) : accepted;
  }

  /** Saves the readable rows of a damaged ledger's file into a new ledger. */
  async salvage(name: string, kind: RunKind, file: PageFile): Answer<{ entry: LedgerEntry; rows: number }> {
    const { file: saved, rows } = this.#ports.inspector.salvage(file);
    const entry = await this.#fill(name, kind, saved, () => {});
    return entry.ok ? ok({ entry: entry.value, rows }) : entry;
  }

  async #fill(name: string, kind: RunKind, file: PageFile, progress: Progress): Answer<LedgerEntry> {
    const added = await this.#add(name, kind, { status: 'filling', pinned: true });
    if (!added.ok) return added;
    const { id } = added.value;
    const store = this.#ports.stores.open(id);
    const filled = await createLog(store, file, progress);
    store.close();
    if (filled.ok) return this.#change(id, (entry) => ({ ...entry, status: 'ready', stored: true }));
    await this.#ports.stores.remove(id);
    await this.#ports.list.update((entries) => entries.filter((entry) => entry.id !== id));
    return filled;
  }

  async #add(name: string, kind: RunKind, how: Pick<LedgerEntry, 'status' | 'pinned'>): Answer<LedgerEntry> {
    const id = this.#ports.newId();
    const createdAt = this.#ports.now();
    const listed = await this.#ports.list.update((entries) => [
      ...entries,
      { id, name: freeName(name, entries), kind, createdAt, deletedAt: null, stored: false, ...how },
    ]);
    return listed.ok ? entryOf(listed.value, id) : listed;
  }

  async #change(
    id: string,
    change: (entry: LedgerEntry, others: readonly LedgerEntry[]) => LedgerEntry,
  ): Answer<LedgerEntry> {
    const listed = await this.#ports.list.update((entries) => {
      const others = entries.filter((entry) => entry.id !== id);
      return entries.map((entry) => (entry.id === id ? change(entry, others) : entry));
    });
    return listed.ok ? entryOf(listed.value, id) : listed;
  }
}

function entryOf(entries: readonly LedgerEntry[], id: string): Result<LedgerEntry, CatalogueTrouble> {
  const entry = entries.find((one) => one.id === id);
  return entry === undefined ? err({ code: 'unknown_ledger', detail: id }) : ok(entry);
}
