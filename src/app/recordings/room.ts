import type { RecordingEntry } from './entry';

/** Bytes that the recordings take up, those of deleted ones included. */
export function usedBytes(entries: readonly RecordingEntry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Which recordings go so that at most `most` bytes are used, in this order: first what was deleted, then the oldest that is
 * not pinned. What is being written or imported stays, whatever it takes.
 */
export function droppedFor(entries: readonly RecordingEntry[], most: number): RecordingEntry[] {
  let excess = usedBytes(entries) - most;
  const dropped: RecordingEntry[] = [];
  for (const entry of droppable(entries)) {
    if (excess <= 0) break;
    dropped.push(entry);
    excess -= entry.bytes;
  }
  return dropped;
}

function droppable(entries: readonly RecordingEntry[]): RecordingEntry[] {
  const oldestFirst = [...entries].sort((a, b) => a.startedAt - b.startedAt);
  const deleted = oldestFirst.filter(({ status }) => status === 'deleted');
  const unpinned = oldestFirst.filter(({ status, pinned }) => status === 'ready' && !pinned);
  return [...deleted, ...unpinned];
}
