import type { BlobStore } from '../blob-store';
import { createLog } from '../log/create';
import { gather } from '../log/gather';
import { type Recovered, recover } from '../log/recover';
import type { LogTrouble } from '../log/trouble';
import { PageFile } from '../pages/page-file';
import type { LedgerState } from '../state';
import { type Attach, attachIfEmpty, attachRecovered } from './attach';
import type { HeldLock, LedgerFiles, SessionClock, WriterLock } from './ports';
import { type ReadingParts, ReadingSession } from './reading-session';
import type { LedgerSession } from './session';
import { SESSION_TIMING, type SessionTiming } from './timing';
import { type LedgerWorth, WritingSession } from './writing-session';

/** What a ledger is opened with; the worker's composition root supplies it. */
export interface OpenOptions {
  readonly store: BlobStore;
  readonly files: LedgerFiles;
  readonly lock: WriterLock;
  readonly clock: SessionClock;
  /** `new` where the ledger was just made, so that an empty store is no loss. */
  readonly expect: 'new' | 'stored';
  /** Take the ledger over from the tab that has it. */
  readonly takeOver?: boolean;
  /** The user goes on from the last whole state, without the later changes that cannot be used. */
  readonly goOnFromHere?: boolean;
  /** Whether the last second may be lost in a power cut; `live` where not said. */
  readonly worth?: LedgerWorth;
  readonly timing?: SessionTiming;
}

/**
 * Opens a ledger for as long as the engine runs: gets the right to write, recovers the last stored state, checks it
 * and brings its tables up to date. Always answers with a session; what is wrong is in its state.
 *
 *     const session = await openDurableLedger({
 *       store: new IdbBlobStore(indexedDB, ledgerDatabase(id)), files: new SqlFiles(sqlite),
 *       lock: new WebLock(navigator.locks, id), clock: realClock(), expect: 'stored',
 *     });
 *     engine.commit = (writes) => session.ledger.commit(writes);
 *     await session.flush();
 */
export async function openDurableLedger(options: OpenOptions): Promise<LedgerSession> {
  const lock = options.takeOver === true ? await options.lock.takeOver() : await options.lock.tryToHold();
  return new Opening(options).open(lock);
}

class Opening {
  readonly #options: OpenOptions;
  readonly #timing: SessionTiming;

  constructor(options: OpenOptions) {
    this.#options = options;
    this.#timing = options.timing ?? SESSION_TIMING;
  }

  async open(lock: HeldLock | null): Promise<LedgerSession> {
    const { store, expect, goOnFromHere } = this.#options;
    const found = await recover(store);
    if (lock === null) return this.#besideAnotherTab(found.ok ? found.value : null);
    if (found.ok) return this.#onRecovered(found.value, goOnFromHere === true, lock);
    if (found.error.code !== 'absent' || expect === 'stored') return this.#onTrouble(found.error, lock);
    const created = await createLog(store, new PageFile());
    return created.ok ? this.#onRecovered(created.value, false, lock) : this.#onTrouble(created.error, lock);
  }

  async #onRecovered(recovered: Recovered, accepted: boolean, lock: HeldLock): Promise<LedgerSession> {
    const { file, lost } = recovered;
    const savedAt = recovered.writtenAt > 0 ? recovered.writtenAt : null;
    if (lost > 0 && !accepted) {
      const detail = `the changes after flush ${recovered.sequence} do not follow from it`;
      return this.#reading(
        { kind: 'corrupt', detail, holds: 'last_whole', lostFlushes: lost, savedAt },
        { file, lock, savedAt },
      );
    }
    const opened = this.#options.files.open(file);
    if (opened.ok) {
      const attach = attachRecovered({ ...this.#options, file }, recovered);
      return this.#writing({ file, lock, savedAt, attach, ledger: opened.value });
    }
    const { code, message } = opened.error;
    const state: LedgerState =
      code === 'newer_version'
        ? { kind: 'newer_version', detail: message, readable: true }
        : { kind: 'corrupt', detail: message, holds: 'partial', lostFlushes: 0, savedAt };
    return this.#reading(state, { file, lock, savedAt });
  }

  async #onTrouble(trouble: LogTrouble, lock: HeldLock): Promise<LedgerSession> {
    const { store } = this.#options;
    const file = new PageFile();
    switch (trouble.code) {
      case 'absent':
        return this.#reading({ kind: 'evicted', held: false }, { file, lock, savedAt: null });
      case 'newer_format':
        return this.#reading(
          { kind: 'newer_version', detail: trouble.detail, readable: false },
          { file, lock, savedAt: null },
        );
      case 'damaged': {
        const gathered = await gather(store);
        const state: LedgerState = {
          kind: 'corrupt',
          detail: trouble.detail,
          holds: 'partial',
          lostFlushes: 0,
          savedAt: null,
        };
        return this.#reading(state, { file: gathered.ok ? gathered.value : file, lock, savedAt: null });
      }
      default:
        return this.#inMemory(file, lock);
    }
  }

  /** Storage does not answer: a new ledger in memory, stored as soon as it does answer and is empty. */
  #inMemory(file: PageFile, lock: HeldLock): Promise<LedgerSession> {
    const opened = this.#options.files.open(file);
    if (!opened.ok) throw new Error(`A new ledger could not be made: ${opened.error.message}`);
    const attach = attachIfEmpty({ ...this.#options, file });
    return this.#writing({ file, lock, savedAt: null, attach, ledger: opened.value });
  }

  #besideAnotherTab(recovered: Recovered | null): LedgerSession {
    const from = recovered === null ? null : { sequence: recovered.sequence, link: recovered.link };
    const file = recovered?.file ?? new PageFile();
    const follow = { from, everyMs: this.#timing.followMs };
    return this.#reading({ kind: 'second_tab' }, { file, lock: null, savedAt: null, follow });
  }

  #writing(parts: {
    readonly file: PageFile;
    readonly lock: HeldLock;
    readonly savedAt: number | null;
    readonly attach: Attach;
    readonly ledger: WritingSession['ledger'];
  }): Promise<LedgerSession> {
    const { store, clock, worth = 'live' } = this.#options;
    return WritingSession.start({ ...parts, store, clock, timing: this.#timing, worth });
  }

  #reading(
    state: LedgerState,
    parts: {
      readonly file: PageFile;
      readonly lock: HeldLock | null;
      readonly savedAt: number | null;
      readonly follow?: ReadingParts['follow'];
    },
  ): LedgerSession {
    const { store, clock, files } = this.#options;
    const { file, lock, savedAt, follow = null } = parts;
    const ledger = files.openForReading(file);
    return new ReadingSession({ state, store, file, ledger, clock, savedAt, lock, follow });
  }
}
