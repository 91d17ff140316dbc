import { err, ok, type Result } from '../../../core/result';
import type { BlobStore, Durability } from '../blob-store';
import type { LogTrouble } from '../log/trouble';
import type { PageFile } from '../pages/page-file';
import type { LedgerPort } from '../port';
import { type LedgerState, mayCommit } from '../state';
import { type Attach, attachCopy } from './attach';
import { AttachingLog } from './attaching-log';
import { committing } from './committing';
import { type FlushProgress, Flusher } from './flusher';
import { FoldKeeper } from './fold-keeper';
import type { HeldLock, SessionClock } from './ports';
import { type LedgerSession, Listeners } from './session';
import type { SessionTiming } from './timing';
import { isFinal, stateOf } from './trouble-state';

/** What losing the last second in a power cut would mean: `live` rows are gone for good, a `replay` can be run again. */
export type LedgerWorth = 'live' | 'replay';

/** What a session writes with. */
export interface WritingParts {
  readonly store: BlobStore;
  readonly file: PageFile;
  readonly ledger: LedgerPort;
  readonly lock: HeldLock;
  readonly clock: SessionClock;
  readonly timing: SessionTiming;
  readonly attach: Attach;
  readonly worth: LedgerWorth;
  /** Epoch milliseconds of the last flush before this opening; null where there is none. */
  readonly savedAt: number | null;
}

/** A session that may write. It goes on in memory through every trouble that leaves the memory whole. */
export class WritingSession implements LedgerSession {
  readonly ledger: LedgerPort;
  readonly savedAt: number | null;
  readonly #parts: WritingParts;
  readonly #log: AttachingLog;
  readonly #flusher: Flusher;
  readonly #folds: FoldKeeper;
  readonly #listeners = new Listeners();
  #trouble: LedgerState | null = null;
  /** Found in the base while folding; flushes may go on succeeding, yet what is stored is not whole. */
  #damage: LedgerState | null = null;
  #clockAccepted = false;
  #ended: LedgerState | null = null;

  private constructor(parts: WritingParts) {
    const { ledger, clock, timing, lock, savedAt, worth } = parts;
    this.#parts = parts;
    this.savedAt = savedAt;
    this.#log = new AttachingLog(parts.attach);
    const onTrouble = (trouble: LogTrouble): void => this.#meet(trouble);
    this.#flusher = new Flusher(this.#log, clock, timing, { onStored: () => this.#stored(), onTrouble });
    const onFoldTrouble = (trouble: LogTrouble): void => this.#meetFolding(trouble);
    this.#folds = new FoldKeeper(this.#log, clock, timing, {
      onFolded: () => this.#listeners.call(),
      onTrouble: onFoldTrouble,
    });
    const note = (durability: Durability): void =>
      this.#flusher.note(worth === 'replay' ? 'relaxed' : durability);
    this.ledger = committing(ledger, note, () => mayCommit(this.state));
    lock.onAsked(() => this.#handOver());
    lock.onLost(() => void this.#end(this.#fenced()));
  }

  /** Takes the store over and stores what opening changed, such as new tables. */
  static async start(parts: WritingParts): Promise<WritingSession> {
    const session = new WritingSession(parts);
    await session.flush();
    return session;
  }

  get state(): LedgerState {
    if (this.#ended !== null) return this.#ended;
    const trouble = this.#damage ?? this.#trouble;
    if (trouble !== null) return trouble;
    const now = this.#parts.clock.now();
    const lastSaved = this.savedAt ?? now;
    const back = !this.#clockAccepted && now < lastSaved - this.#parts.timing.clockToleranceMs;
    return back ? { kind: 'clock_back', now, lastSaved } : { kind: 'open' };
  }

  get progress(): FlushProgress {
    return this.#flusher.progress;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  async flush(): Promise<Result<void, LedgerState>> {
    const flushed = await this.#flusher.flush();
    return flushed.ok ? ok(undefined) : err(this.state);
  }

  async room(): Promise<void> {
    while (this.#ended === null && this.#crowded()) await this.#change();
  }

  async retry(): Promise<void> {
    await this.flush();
    this.#listeners.call();
  }

  acceptClock(): void {
    this.#clockAccepted = true;
    this.#listeners.call();
  }

  async saveAnew(): Promise<void> {
    this.#log.replace(attachCopy(this.#parts));
    const flushed = await this.flush();
    if (flushed.ok) this.#damage = null;
    this.#listeners.call();
  }

  fileParts(): Iterable<Uint8Array<ArrayBuffer>> {
    return this.#parts.file.slices();
  }

  async close(): Promise<void> {
    if (this.#ended === null) await this.flush();
    await this.#end({ kind: 'closed' });
    this.#parts.store.close();
    this.#parts.ledger.close();
    await this.#parts.lock.release();
  }

  #crowded(): boolean {
    const { crowdedCommits, crowdedLogBytes } = this.#parts.timing;
    return this.#unstored > crowdedCommits || this.#log.logBytes > crowdedLogBytes;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      const end = this.subscribe(() => {
        end();
        resolve();
      });
    });
  }

  #stored(): void {
    this.#trouble = null;
    this.#folds.stored();
    this.#listeners.call();
  }

  #meet(trouble: LogTrouble): void {
    const state = stateOf(trouble, this.#unstored);
    if (isFinal(state)) void this.#end(state);
    else this.#trouble = state;
    this.#listeners.call();
  }

  /** A full disk shows in the flushes too; damage shows only here. */
  #meetFolding(trouble: LogTrouble): void {
    if (trouble.code === 'damaged') this.#damage = stateOf(trouble, this.#unstored);
    else if (trouble.code === 'fenced' || trouble.code === 'absent') this.#meet(trouble);
    this.#listeners.call();
  }

  /** Another tab asks: what is committed goes to the store first, so that it finds everything there. */
  async #handOver(): Promise<void> {
    const flushed = this.flush();
    this.#ended = this.#fenced();
    await flushed;
    await this.#end(this.#fenced());
  }

  get #unstored(): number {
    return this.progress.committed - this.progress.durable;
  }

  #fenced(): LedgerState {
    return { kind: 'fenced', unstored: this.#unstored };
  }

  /** Resolves when nothing of this session is on its way to the store any more. */
  async #end(state: LedgerState): Promise<void> {
    this.#ended = state;
    this.#flusher.stop();
    const quiet = this.#folds.stop();
    this.#listeners.call();
    await quiet;
  }
}
