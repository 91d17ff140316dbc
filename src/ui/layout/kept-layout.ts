import type { Arrangement, Cell, Column, Row } from './arrangement';
import { panesOf } from './arrangement';
import { shown } from './move';
import { PANE_NAMES, type PaneName } from './pane-names';
import { SCREENS, type Screen } from './screens';

/** One screen's arrangement as it is kept, with what was hidden in it. */
export interface KeptScreen {
  readonly arrangement: Arrangement;
  readonly hidden: readonly PaneName[];
}

/** What a person made of the screens; one that was left as it came is absent. */
export type KeptLayout = Partial<Record<Screen, KeptScreen>>;

type Fields = Readonly<Record<string, unknown>>;

/** The layout as text. */
export function writeLayout(layout: KeptLayout): string {
  return JSON.stringify(layout);
}

/**
 * Reads what `writeLayout` wrote, at any version: panes that are no more are left out, panes that have come since are
 * shown. What makes no sense counts as never kept.
 */
export function readLayout(text: string | null): KeptLayout {
  const stored = fieldsOf(parsed(text));
  const layout: Partial<Record<Screen, KeptScreen>> = {};
  for (const screen of SCREENS) {
    const kept = readScreen(fieldsOf(stored[screen]));
    if (kept !== null) layout[screen] = kept;
  }
  return layout;
}

function readScreen({ arrangement, hidden }: Fields): KeptScreen | null {
  const seen = new Set<PaneName>();
  const columns = listOf(fieldsOf(arrangement)['columns']).flatMap((one) => readColumn(one, seen));
  if (columns.length === 0) return null;
  const away = listOf(hidden).filter((name) => isPane(name) && !seen.has(name));
  const known = PANE_NAMES.filter((name) => away.includes(name));
  const fresh = PANE_NAMES.filter((name) => !seen.has(name) && !known.includes(name));
  return { arrangement: fresh.reduce(shown, { columns }), hidden: known };
}

function readColumn(stored: unknown, seen: Set<PaneName>): readonly Column[] {
  const { size, rows } = fieldsOf(stored);
  const read = listOf(rows).flatMap((one) => readRow(one, seen));
  return read.length === 0 ? [] : [{ size: sizeOf(size), rows: read }];
}

function readRow(stored: unknown, seen: Set<PaneName>): readonly Row[] {
  const { size, cells } = fieldsOf(stored);
  const read = listOf(cells).flatMap((one) => readCell(one, seen));
  return read.length === 0 ? [] : [{ size: sizeOf(size), cells: read }];
}

function readCell(stored: unknown, seen: Set<PaneName>): readonly Cell[] {
  const { pane, size } = fieldsOf(stored);
  if (!isPane(pane) || seen.has(pane)) return [];
  seen.add(pane);
  return [{ pane, size: sizeOf(size) }];
}

function isPane(name: unknown): name is PaneName {
  return PANE_NAMES.some((known) => known === name);
}

function sizeOf(stored: unknown): number {
  return typeof stored === 'number' && Number.isFinite(stored) && stored >= 0 ? stored : 1;
}

function listOf(stored: unknown): readonly unknown[] {
  return Array.isArray(stored) ? stored : [];
}

function fieldsOf(stored: unknown): Fields {
  return typeof stored === 'object' && stored !== null ? Object.fromEntries(Object.entries(stored)) : {};
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** Panes of `all` that an arrangement does not show. */
export function hiddenIn(arrangement: Arrangement): readonly PaneName[] {
  const seen = new Set(panesOf(arrangement));
  return PANE_NAMES.filter((name) => !seen.has(name));
}
