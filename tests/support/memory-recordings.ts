import type { RecordingEntry } from '../../src/app/recordings/entry';
import type { RecordingStorage } from '../../src/app/recordings/ports';
import { ok } from '../../src/core/result';
import { JournalStore } from '../unit/app/ledger/log/journal-store';
import { Hands } from './hands';

/** Recordings that last as long as the test. */
export class MemoryRecordings implements RecordingStorage {
  entries: readonly RecordingEntry[] = [];
  /** Every store that was asked for, by its id. */
  readonly opened = new Map<string, JournalStore>();
  /** What the browser would give in all, bytes. */
  roomBytes: number | null = null;
  time = 0;
  readonly hold = new Hands().hold;
  #ids = 0;

  readonly list: RecordingStorage['list'] = {
    update: async (change) => ok((this.entries = change(this.entries))),
  };

  readonly stores: RecordingStorage['stores'] = {
    open: (id) => this.store(id),
    remove: async (id) => {
      this.opened.delete(id);
      return ok(undefined);
    },
  };

  /** The store of that recording. */
  store(id: string): JournalStore {
    const store = this.opened.get(id) ?? new JournalStore();
    this.opened.set(id, store);
    return store;
  }

  newId = (): string => `recording-${++this.#ids}`;
  now = (): number => this.time;
  room = async (): Promise<number | null> => this.roomBytes;
}
