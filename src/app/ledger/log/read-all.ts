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

/** Keys in one read of a dense range, and reads under way at a time: one is fetched while another is worked on. */
const WINDOW_KEYS = 64;
const WINDOWS_AHEAD = 3;

/** The same for a range in which most keys are taken: the next reads are under way while an answer is visited. */
export async function readDense(
  store: BlobStore,
  range: KeyRange,
  visit: (entry: BlobEntry) => void,
): Promise<Result<void, BlobTrouble>> {
  const underWay: Promise<Result<readonly BlobEntry[], BlobTrouble>>[] = [];
  for (let from = range.from; from <= range.to || underWay.length > 0; ) {
    while (from <= range.to && underWay.length < WINDOWS_AHEAD) {
      const to = Math.min(range.to, from + WINDOW_KEYS - 1);
      underWay.push(store.read({ from, to }, WINDOW_KEYS));
      from = to + 1;
    }
    const found = await underWay.shift();
    if (found === undefined) break;
    if (!found.ok) return found;
    for (const entry of found.value) visit(entry);
  }
  return ok(undefined);
}
