import { ok, type Result } from '../../../core/result';
import type { BlobStore } from '../blob-store';
import type { PageFile } from '../pages/page-file';
import { chainOf, readLog } from './chain';
import { LAST_FLUSH } from './layout';
import { applyFlushes, readHead, recover } from './recover';
import type { LogTrouble } from './trouble';

/** How far a reader has followed the log of another tab. */
export interface Followed {
  readonly sequence: number;
  readonly link: number;
}

/**
 * Brings a reader's file up to the last flush that another tab has stored; the same answer as before means that
 * there was none; null reads all. The file changes in one go, between two reads of whoever uses it.
 */
export async function follow(
  store: BlobStore,
  file: PageFile,
  at: Followed | null,
): Promise<Result<Followed, LogTrouble>> {
  if (at === null) return readAnew(store, file);
  const log = await readLog(store, at.sequence + 1, LAST_FLUSH);
  if (!log.ok) return log;
  const { run } = chainOf(log.value, at);
  const last = run.at(-1);
  if (last !== undefined) {
    applyFlushes(file, run, () => 0);
    file.truncate(last.fileSize);
    return ok({ sequence: last.sequence, link: last.link });
  }
  const head = await readHead(store);
  if (!head.ok) return head;
  const left = log.value.last > at.sequence || head.value.base.sequence > at.sequence;
  return left ? readAnew(store, file) : ok(at);
}

/** The log has moved on past what the reader knew: takes the whole file anew. */
async function readAnew(store: BlobStore, file: PageFile): Promise<Result<Followed, LogTrouble>> {
  const found = await recover(store);
  if (!found.ok) return found;
  file.truncate(0);
  file.write(0, found.value.file.toBytes());
  return ok({ sequence: found.value.sequence, link: found.value.link });
}
