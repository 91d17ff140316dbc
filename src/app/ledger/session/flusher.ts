import { err, ok, type Result } from '../../../core/result';
import type { Durability } from '../blob-store';
import type { PageLog } from '../log/page-log';
import type { LogTrouble } from '../log/trouble';
import type { SessionClock } from './ports';

/** When commits are stored. */
export interface FlushRule {
  /** Strict flushes begin at least this far apart, in milliseconds; the first after a while begins at once. */
  readonly strictGapMs: number;
  /** A relaxed commit waits at most this long for others to share its flush, in milliseconds. */
  readonly groupMs: number;
  /** After trouble that may pass, the next attempt comes after this long. */
  readonly retryMs: number;
}

/** What is committed and what of it is stored. */
export interface FlushProgress {
  /** Commits so far. */
  readonly committed: number;
  /** Of these, the first so many are as durable as they need to be. */
  readonly durable: number;
  /** How long the oldest of the others has waited, milliseconds; 0 where none waits. */
  readonly waitedMs: number;
}

/** Told after every flush. */
export interface FlushWatcher {
  onStored(): void;
  onTrouble(trouble: LogTrouble): void;
}

/**
 * Decides when the log is flushed: strict commits at once, relaxed ones together after a while, and never two
 * flushes at a time, so that commits made during one share the next. Committing never waits for any of it.
 */
export class Flusher {
  readonly #log: Pick<PageLog, 'flush'>;
  readonly #clock: SessionClock;
  readonly #rule: FlushRule;
  readonly #watcher: FlushWatcher;
  #committed = 0;
  #durable = 0;
  #wanted: Durability | null = null;
  #waitingSince: number | null = null;
  #flying: Promise<Result<void, LogTrouble>> | null = null;
  #callOff: (() => void) | null = null;
  /** When the last flush began. */
  #begunAt = Number.NEGATIVE_INFINITY;
  /** When the waiting timer fires. */
  #due = 0;
  /** The last attempt failed: wait for the retry. */
  #troubled = false;
  #stopped = false;

  constructor(log: Pick<PageLog, 'flush'>, clock: SessionClock, rule: FlushRule, watcher: FlushWatcher) {
    this.#log = log;
    this.#clock = clock;
    this.#rule = rule;
    this.#watcher = watcher;
  }

  get progress(): FlushProgress {
    const waitedMs = this.#waitingSince === null ? 0 : Math.max(0, this.#clock.now() - this.#waitingSince);
    return { committed: this.#committed, durable: this.#durable, waitedMs };
  }

  get idle(): boolean {
    return this.#flying === null && this.#wanted === null;
  }

  /** Something was committed that wants to be this durable. */
  note(durability: Durability): void {
    this.#committed += 1;
    this.#want(durability);
    this.#schedule();
  }

  /** Resolves when everything committed until now is proof against a power cut, or with what stands in the way. */
  async flush(): Promise<Result<void, LogTrouble>> {
    if (this.#stopped) return err({ code: 'unavailable', detail: 'the ledger is closed' });
    if (this.#flying !== null) await this.#flying;
    this.#want('strict');
    return this.#flying ?? this.#fly();
  }

  /** No flush begins any more. */
  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  #want(durability: Durability): void {
    this.#waitingSince ??= this.#clock.now();
    if (this.#wanted !== 'strict') this.#wanted = durability;
  }

  #schedule(): void {
    if (this.#stopped || this.#flying !== null || this.#wanted === null || this.#troubled) return;
    const gap = Math.max(0, this.#begunAt + this.#rule.strictGapMs - this.#clock.now());
    this.#later(this.#wanted === 'strict' ? Math.min(gap, this.#rule.strictGapMs) : this.#rule.groupMs);
  }

  /** Flushes after `ms`, unless it is to happen sooner anyway. */
  #later(ms: number): void {
    const due = this.#clock.now() + ms;
    if (this.#callOff !== null && this.#due <= due) return;
    this.#cancel();
    this.#due = due;
    this.#callOff = this.#clock.after(ms, () => {
      this.#callOff = null;
      void this.#fly();
    });
  }

  #cancel(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  #fly(): Promise<Result<void, LogTrouble>> {
    this.#cancel();
    this.#flying ??= this.#flushOnce().finally(() => {
      this.#flying = null;
      this.#schedule();
    });
    return this.#flying;
  }

  async #flushOnce(): Promise<Result<void, LogTrouble>> {
    const durability = this.#wanted ?? 'strict';
    const since = this.#waitingSince;
    const upTo = this.#committed;
    this.#wanted = null;
    this.#waitingSince = null;
    this.#begunAt = this.#clock.now();
    const flushed = await this.#log.flush(durability, this.#begunAt);
    this.#troubled = !flushed.ok;
    if (flushed.ok) {
      this.#durable = upTo;
      this.#watcher.onStored();
      return ok(undefined);
    }
    this.#want(durability);
    this.#waitingSince = since ?? this.#waitingSince;
    if (!this.#stopped) this.#later(this.#rule.retryMs);
    this.#watcher.onTrouble(flushed.error);
    return flushed;
  }
}
