import type { LedgerStorage } from './ledger-ports';

/** Replay ledgers that nobody named, imported or copied, kept at the most: the newest. */
const KEPT_RUNS = 20;

/**
 * Removes the oldest ledgers of replays beyond the newest twenty, and what was deleted a day ago, so that storage does
 * not grow for ever. Never one that the user named, and never one that a tab has open.
 */
export async function removeOldRuns({ catalogue, whileFree }: LedgerStorage): Promise<void> {
  await catalogue.purge();
  const entries = await catalogue.entries();
  if (!entries.ok) return;
  const runs = entries.value.filter(({ kind, pinned }) => kind === 'replay' && !pinned);
  for (const { id } of runs.slice(0, -KEPT_RUNS)) await whileFree(id, () => catalogue.remove(id));
}
