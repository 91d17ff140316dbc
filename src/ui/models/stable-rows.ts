import { computed, type ReadonlySignal } from '@preact/signals';

/**
 * Rows, newest first, as the same array until one is added or the table starts anew: views come with every frame and
 * bring new arrays of old rows, which no table needs to paint again.
 */
export function stableRows<Row extends { readonly id: string }>(
  rows: () => readonly Row[],
): ReadonlySignal<readonly Row[]> {
  let last: readonly Row[] = [];
  return computed(() => {
    const next = rows();
    if (next.length !== last.length || next[0]?.id !== last[0]?.id) last = next;
    return last;
  });
}
