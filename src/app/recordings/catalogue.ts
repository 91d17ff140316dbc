import { err, ok, type Result } from '../../core/result';
import type { RecordingError } from '../recording/error';
import type { RecordingSource } from '../recording/source';
import { freeName, NO_FACTS, type RecordingEntry } from './entry';
import type { HeldRecording, RecordingStorage, RecordingsTrouble } from './ports';
import { droppedFor, usedBytes } from './room';
import { StoredBytes, storedSource } from './stored-bytes';

type Answer<T> = Promise<Result<T, RecordingsTrouble>>;
type Entries = readonly RecordingEntry[];

/** A recording on the list that is about to be written. */
export interface BegunRecording {
  readonly entry: RecordingEntry;
  readonly held: HeldRecording;
}

/** How long a deleted recording can be had back at least: longer than a session. */
const UNDO_MS = 86_400_000;
/** Bytes copied at a time while importing. */
const STEP_BYTES = 1_000_000;

/** The recordings of this browser, each in a store of its own. */
export class RecordingCatalogue {
  readonly #storage: RecordingStorage;

  constructor(storage: RecordingStorage) {
    this.#storage = storage;
  }

  /** Every recording, deleted ones that can still be had back included, in the order in which they were begun. */
  entries(): Answer<Entries> {
    return this.#storage.list.update((entries) => entries);
  }

  /** A new recording to be written, in the hands of the caller; where the name is taken it gets a number. */
  begin(name: string, id = this.#storage.newId()): Answer<BegunRecording> {
    return this.#begin(name, id, 'recording');
  }

  /** Notes how much a recording that is being written takes up. */
  grow(id: string, bytes: number): Answer<RecordingEntry> {
    return this.#change(id, (entry) => ({ ...entry, bytes }));
  }

  /**
   * Looks into a recording that is written no more and notes what is in it, up to its last whole block. One without an
   * event is removed: the answer is null then.
   */
  async settle(id: string): Answer<RecordingEntry | null> {
    const { factsIn } = await import('./facts');
    const store = this.#storage.stores.open(id);
    const source = await storedSource(store);
    const facts = source.ok ? await factsIn(source.value) : source;
    store.close();
    if (facts.ok && facts.value.firstTime !== null)
      return this.#change(id, (entry) => ({ ...entry, ...facts.value, status: 'ready' }));
    if (!facts.ok && !isUnusable(facts.error)) return err({ code: 'unknown', detail: textOf(facts.error) });
    const removed = await this.remove(id);
    return removed.ok ? ok(null) : removed;
  }

  /** Settles what a crash has left half done, in whatever tab; what another tab is at work on stays as it is. */
  async repair(): Answer<void> {
    const entries = await this.entries();
    if (!entries.ok) return entries;
    for (const { id, status } of entries.value) {
      if (status !== 'recording' && status !== 'filling') continue;
      const held = await this.#storage.hold(id);
      if (held === null) continue;
      await (status === 'recording' ? this.settle(id) : this.remove(id));
      await held.release();
    }
    return ok(undefined);
  }

  async rename(id: string, name: string): Answer<RecordingEntry> {
    const wanted = name.trim();
    let taken = false;
    const renamed = await this.#change(id, (entry, others) => {
      taken = wanted === '' || freeName(wanted, others) !== wanted;
      return taken ? entry : { ...entry, name: wanted };
    });
    return taken ? err({ code: 'name_taken', detail: wanted }) : renamed;
  }

  pin(id: string, pinned: boolean): Answer<RecordingEntry> {
    return this.#change(id, (entry) => ({ ...entry, pinned }));
  }

  /** Takes a recording off the list; `undelete` brings it back for a day, unless the room is needed. */
  async delete(id: string): Answer<RecordingEntry> {
    const held = await this.#storage.hold(id);
    if (held === null) return err({ code: 'in_use', detail: id });
    const deletedAt = this.#storage.now();
    const deleted = await this.#change(id, (entry) => ({ ...entry, status: 'deleted', deletedAt }));
    await held.release();
    return deleted;
  }

  /** Brings a deleted recording back, under a numbered name where its own was taken meanwhile. */
  undelete(id: string): Answer<RecordingEntry> {
    return this.#change(id, (entry, others) => ({
      ...entry,
      name: freeName(entry.name, others),
      status: 'ready',
      deletedAt: null,
    }));
  }

  /** Removes one recording for good. */
  async remove(id: string): Answer<void> {
    const removed = await this.#storage.stores.remove(id);
    if (!removed.ok) return removed;
    const kept = await this.#storage.list.update((entries) => entries.filter((entry) => entry.id !== id));
    return kept.ok ? ok(undefined) : kept;
  }

  /** Removes for good what was deleted a day ago. */
  async purge(): Answer<void> {
    const old = this.#storage.now() - UNDO_MS;
    const entries = await this.entries();
    if (!entries.ok) return entries;
    for (const { id, deletedAt } of entries.value)
      if (deletedAt !== null && deletedAt <= old) await this.#removeFree(id);
    return ok(undefined);
  }

  /** Drops recordings until at most `most` bytes are used, or nothing more may go; answers with the bytes freed. */
  async shrinkTo(most: number): Answer<number> {
    const entries = await this.entries();
    if (!entries.ok) return entries;
    let freed = 0;
    for (const { id, bytes } of droppedFor(entries.value, most))
      if (await this.#removeFree(id)) freed += bytes;
    return ok(freed);
  }

  /** Frees at least that many bytes where there is so much to free; answers with the bytes freed. */
  async free(bytes: number): Answer<number> {
    const entries = await this.entries();
    return entries.ok ? this.shrinkTo(usedBytes(entries.value) - bytes) : entries;
  }

  /** Puts a recording from outside on the list; one that cannot be read leaves nothing behind. */
  async import(name: string, source: RecordingSource): Answer<RecordingEntry> {
    const begun = await this.#begin(name, this.#storage.newId(), 'filling');
    if (!begun.ok) return begun;
    const { held, entry } = begun.value;
    const { id } = entry;
    const copied = await this.#copy(id, source);
    const settled = copied.ok ? await this.settle(id) : copied;
    await held.release();
    if (settled.ok && settled.value !== null) return ok(settled.value);
    await this.remove(id);
    return settled.ok ? err({ code: 'unusable', detail: name }) : settled;
  }

  async #copy(id: string, source: RecordingSource): Answer<void> {
    const store = this.#storage.stores.open(id);
    const bytes = new StoredBytes(store);
    let stored: Result<void, RecordingsTrouble> = ok(undefined);
    for (let at = 0; at < source.size && stored.ok; at += STEP_BYTES)
      stored = await bytes.append(await source.read(at, Math.min(STEP_BYTES, source.size - at)));
    store.close();
    return stored;
  }

  async #removeFree(id: string): Promise<boolean> {
    const held = await this.#storage.hold(id);
    if (held === null) return false;
    const removed = await this.remove(id);
    await held.release();
    return removed.ok;
  }

  /** Holds it before it is listed, so that no other tab takes it for what a crash has left. */
  async #begin(name: string, id: string, status: RecordingEntry['status']): Answer<BegunRecording> {
    const held = await this.#storage.hold(id);
    if (held === null) return err({ code: 'in_use', detail: id });
    const startedAt = this.#storage.now();
    const own = { id, startedAt, status, pinned: false, deletedAt: null };
    const listed = await this.#storage.list.update((entries) => [
      ...entries,
      { ...NO_FACTS, ...own, name: freeName(name, entries) },
    ]);
    const entry = listed.ok ? entryOf(listed.value, id) : listed;
    if (entry.ok) return ok({ entry: entry.value, held });
    await held.release();
    return entry;
  }

  async #change(
    id: string,
    change: (entry: RecordingEntry, others: Entries) => RecordingEntry,
  ): Answer<RecordingEntry> {
    const listed = await this.#storage.list.update((entries) => {
      const others = entries.filter((entry) => entry.id !== id);
      return entries.map((entry) => (entry.id === id ? change(entry, others) : entry));
    });
    return listed.ok ? entryOf(listed.value, id) : listed;
  }
}

function entryOf(entries: Entries, id: string): Result<RecordingEntry, RecordingsTrouble> {
  const entry = entries.find((one) => one.id === id);
  return entry === undefined ? err({ code: 'unknown_recording', detail: id }) : ok(entry);
}

/** Whether trouble lies in the bytes and not in reading them: a file that is being read may yet be readable later. */
function isUnusable(error: RecordingError | RecordingsTrouble): boolean {
  return 'offset' in error && error.code !== 'unreadable';
}

function textOf(error: RecordingError | RecordingsTrouble): string {
  return 'message' in error ? error.message : error.detail;
}
