import type { PageLog } from '../log/page-log';
import type { LogTrouble } from '../log/trouble';
import type { SessionClock } from './ports';

/** When the log is folded into its base. */
export interface FoldTiming {
  /** Without a flush for this long the ledger counts as idle, milliseconds. */
  readonly idleMs: number;
  /** A flush is folded only this long after it was stored, milliseconds: by then it is on the disk. */
  readonly settleMs: number;
  /** The same where a strict flush came with or after it. */
  readonly strictSettleMs: number;
  /** A longer log is folded without waiting for an idle moment, bytes. */
  readonly busyLogBytes: number;
  /** Log folded in one go, bytes. */
  readonly stepBytes: number;
}

/** Told after every fold. */
export interface FoldWatcher {
  onFolded(): void;
  onTrouble(trouble: LogTrouble): void;
}

/** Folds the log in idle moments, or when it has grown too long to wait for one. */
export class FoldKeeper {
  readonly #log: Pick<PageLog, 'fold' | 'logBytes' | 'unfolded'>;
  readonly #clock: SessionClock;
  readonly #timing: FoldTiming;
  readonly #watcher: FoldWatcher;
  #callOff: (() => void) | null = null;
  #folding: Promise<void> | null = null;
  #storedSince = false;
  #stopped = false;

  constructor(
    log: Pick<PageLog, 'fold' | 'logBytes' | 'unfolded'>,
    clock: SessionClock,
    timing: FoldTiming,
    watcher: FoldWatcher,
  ) {
    this.#log = log;
    this.#clock = clock;
    this.#timing = timing;
    this.#watcher = watcher;
  }

  /** A flush was stored: there may be something to fold later. */
  stored(): void {
    this.#storedSince = true;
    this.#wait();
  }

  /** No fold begins any more; resolves when none is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#callOff?.();
    this.#callOff = null;
    await this.#folding;
  }

  #wait(): void {
    if (this.#stopped || this.#folding !== null || this.#callOff !== null) return;
    this.#callOff = this.#clock.after(this.#timing.idleMs, () => {
      this.#callOff = null;
      void this.#look();
    });
  }

  async #look(): Promise<void> {
    const idle = !this.#storedSince;
    this.#storedSince = false;
    if (idle || this.#log.logBytes > this.#timing.busyLogBytes) {
      this.#folding = this.#fold();
      await this.#folding;
      this.#folding = null;
    }
    if (this.#log.unfolded > 0) this.#wait();
  }

  async #fold(): Promise<void> {
    const { settleMs, strictSettleMs, stepBytes: maxBytes } = this.#timing;
    for (let more = true; more && !this.#stopped; ) {
      const rule = { now: this.#clock.now(), settleMs, strictSettleMs, maxBytes };
      const folded = await this.#log.fold(rule);
      if (folded.ok) this.#watcher.onFolded();
      else this.#watcher.onTrouble(folded.error);
      more = folded.ok && folded.value;
    }
  }
}
