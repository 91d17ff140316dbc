import { createLog } from '../../../../../src/app/ledger/log/create';
import { PageLog } from '../../../../../src/app/ledger/log/page-log';
import { type Recovered, recover } from '../../../../../src/app/ledger/log/recover';
import { PAGE_BYTES, PageFile } from '../../../../../src/app/ledger/pages/page-file';
import type { Result } from '../../../../../src/core/result';
import type { JournalStore } from './journal-store';

/** The value of a result that the test expects to be granted. */
export function granted<T>(result: Result<T, { readonly code: string; readonly detail: string }>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

/** What a test does to a file. */
export type Step =
  | { readonly kind: 'write'; readonly page: number; readonly pages: number; readonly fill: number }
  | { readonly kind: 'truncate'; readonly page: number }
  | { readonly kind: 'flush' }
  | { readonly kind: 'fold' }
  | { readonly kind: 'reopen' };

/** Flushes of the last few moments that a fold leaves alone. */
export const SETTLE = 8;

/** A file, its log and every image that was ever flushed, under the number of its flush. */
export class Desk {
  readonly images = new Map<number, Set<string>>();
  readonly #store: JournalStore;
  #log: PageLog;
  #clock = 0;

  private constructor(store: JournalStore, log: PageLog) {
    this.#store = store;
    this.#log = log;
    this.#note();
  }

  static async start(store: JournalStore): Promise<Desk> {
    granted(await createLog(store, new PageFile(), () => {}));
    return Desk.over(store, granted(await recover(store)));
  }

  static async over(store: JournalStore, from: Recovered): Promise<Desk> {
    return new Desk(store, granted(await PageLog.open(store, from, 0)));
  }

  get file(): PageFile {
    return this.#log.file;
  }

  get sequence(): number {
    return this.#log.sequence;
  }

  async step(step: Step): Promise<void> {
    this.#clock += 1;
    if (step.kind === 'write') {
      for (let page = step.page; page < step.page + step.pages; page++) {
        this.file.write(page * PAGE_BYTES, new Uint8Array(PAGE_BYTES).fill(step.fill + page));
      }
    } else if (step.kind === 'truncate') this.file.truncate(Math.min(this.file.size, step.page * PAGE_BYTES));
    else if (step.kind === 'flush') await this.flush();
    else if (step.kind === 'fold') await this.#fold();
    else await this.#reopen();
  }

  async flush(): Promise<void> {
    granted(await this.#log.flush('relaxed', this.#clock));
    this.#note();
  }

  async #fold(): Promise<void> {
    const rule = { now: this.#clock, settleMs: SETTLE, strictSettleMs: SETTLE, maxBytes: 200_000 };
    while (granted(await this.#log.fold(rule)));
  }

  async #reopen(): Promise<void> {
    await this.flush();
    this.#log = granted(await PageLog.open(this.#store, granted(await recover(this.#store)), this.#clock));
  }

  #note(): void {
    const known = this.images.get(this.sequence) ?? new Set<string>();
    this.images.set(this.sequence, known.add(imageOf(this.file)));
  }
}

/** A text that two files share only when they are the same. */
export function imageOf(file: PageFile): string {
  return Buffer.from(file.toBytes()).toString('latin1');
}
