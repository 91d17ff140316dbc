import { ok, type Result } from '../../../core/result';
import type { BlobEntry, BlobStore, BlobTrouble, KeyRange } from '../blob-store';

/** Hands every entry of the range to `visit`, in order, reading `batch` of them at a time. */
export async function readAll(
  store: BlobStore,
  range: KeyRange,
  batch: number,
  visit: (entry: BlobEntry) => void,
): Promise<Result<void, BlobTrouble>> {
  for (let from = range.from; from <= range.to; ) {
    const found = await store.read({ from, to: range.to }, batch);
    if (!found.ok) return found;
    for (const entry of found.value) visit(entry);
    const last = found.value.at(-1);
    if (last === undefined || found.value.length < batch) break;
    from = last.key + 1;
  }
  return ok(undefined);
}
