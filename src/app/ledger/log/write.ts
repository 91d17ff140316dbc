import { err, ok, type Result } from '../../../core/result';
import type { BlobBatch, BlobGuard, BlobStore } from '../blob-store';
import { decodeHead } from './head';
import { HEAD_KEY } from './layout';
import type { LogTrouble } from './trouble';

/**
 * Runs a transaction that happens only while the store's head names `epoch`: `fenced` when another opening has
 * taken over since, `absent` when the head is gone.
 */
export async function writeAs(
  store: BlobStore,
  epoch: number,
  batch: Omit<BlobBatch, 'guard'>,
): Promise<Result<void, LogTrouble>> {
  let found: number | null = null;
  const guard: BlobGuard = {
    key: HEAD_KEY,
    holds: (value) => {
      const decoded = value === undefined ? null : decodeHead(value);
      found = decoded?.kind === 'head' ? decoded.head.epoch : null;
      return found === epoch;
    },
  };
  const written = await store.write({ ...batch, guard });
  if (written.ok) return ok(undefined);
  if (written.error.code !== 'guard_failed') return written;
  const code = found === null ? 'absent' : 'fenced';
  return err({ code, detail: `epoch ${epoch} wanted to write, the head has ${found ?? 'gone'}` });
}
