import { err, type Result } from '../../../core/result';
import type { BlobStore } from '../blob-store';
import { createLog } from '../log/create';
import { PageLog } from '../log/page-log';
import { type Recovered, readHead } from '../log/recover';
import type { LogTrouble } from '../log/trouble';
import { PageFile } from '../pages/page-file';
import type { SessionClock } from './ports';

/** Gets at a log to write to; may be asked again after it failed. */
export type Attach = () => Promise<Result<PageLog, LogTrouble>>;

/** A store, and the file that is to be kept in it. */
export interface Kept {
  readonly store: BlobStore;
  readonly file: PageFile;
  readonly clock: SessionClock;
}

/** Goes on with the log that was recovered. */
export function attachRecovered({ store, clock }: Kept, recovered: Recovered): Attach {
  return () => PageLog.open(store, recovered, clock.now());
}

/**
 * Fills the store anew with a copy of the file as it is then, whatever the store holds; what changes meanwhile goes
 * with the first flush.
 */
export function attachCopy({ store, file, clock }: Kept): Attach {
  return async () => {
    const copy = PageFile.from(file.toBytes());
    file.takeDirty();
    const created = await createLog(store, copy);
    if (created.ok) return PageLog.open(store, { ...created.value, file }, clock.now());
    file.markAllDirty();
    return created;
  };
}

/** The same for a store that did not answer before: it is filled only if it turns out to be empty. */
export function attachIfEmpty(kept: Kept): Attach {
  return async () => {
    const head = await readHead(kept.store);
    if (!head.ok && head.error.code === 'absent') return attachCopy(kept)();
    if (!head.ok) return head;
    const detail =
      'storage works again and holds an earlier ledger: export this one, then reload to open that one';
    return err({ code: 'unavailable', detail });
  };
}
