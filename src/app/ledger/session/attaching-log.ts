import { ok, type Result } from '../../../core/result';
import type { Durability } from '../blob-store';
import type { FlushReport, FoldRule, PageLog } from '../log/page-log';
import type { LogTrouble } from '../log/trouble';
import type { Attach } from './attach';

/** A log that is got hold of when it is first needed, and again after trouble: storing and opening fail alike. */
export class AttachingLog {
  #attach: Attach;
  #log: PageLog | null = null;

  constructor(attach: Attach) {
    this.#attach = attach;
  }

  get unfolded(): number {
    return this.#log?.unfolded ?? 0;
  }

  get logBytes(): number {
    return this.#log?.logBytes ?? 0;
  }

  /** From now on another log, as after the stored one was lost. */
  replace(attach: Attach): void {
    this.#attach = attach;
    this.#log = null;
  }

  /** Gets hold of the log now. */
  async attached(): Promise<Result<PageLog, LogTrouble>> {
    if (this.#log !== null) return ok(this.#log);
    const attached = await this.#attach();
    if (attached.ok) this.#log = attached.value;
    return attached;
  }

  async flush(durability: Durability, now: number): Promise<Result<FlushReport | null, LogTrouble>> {
    const attached = await this.attached();
    return attached.ok ? attached.value.flush(durability, now) : attached;
  }

  async fold(rule: FoldRule): Promise<Result<boolean, LogTrouble>> {
    return this.#log === null ? ok(false) : this.#log.fold(rule);
  }
}
