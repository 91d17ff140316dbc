import type { PaneName } from './pane-names';

/** A pane in its row. Sizes are weights among neighbours; on a phone a row's is its height in rem, 0 for as needed. */
export interface Cell {
  readonly pane: PaneName;
  readonly size: number;
}

/** Panes side by side. */
export interface Row {
  readonly size: number;
  readonly cells: readonly Cell[];
}

/** Rows one below the other. */
export interface Column {
  readonly size: number;
  readonly rows: readonly Row[];
}

/** Where the panes of the desk stand: columns from the start of the line on, each of rows, each of panes. */
export interface Arrangement {
  readonly columns: readonly Column[];
}

/** Where a pane stands in an arrangement. */
export interface Spot {
  readonly column: number;
  readonly row: number;
  readonly cell: number;
}

/** Where `pane` stands; null where it is hidden. */
export function spotOf({ columns }: Arrangement, pane: PaneName): Spot | null {
  for (const [column, { rows }] of columns.entries()) {
    for (const [row, { cells }] of rows.entries()) {
      const cell = cells.findIndex((one) => one.pane === pane);
      if (cell >= 0) return { column, row, cell };
    }
  }
  return null;
}

/** The panes that are shown, in the order in which they are read. */
export function panesOf({ columns }: Arrangement): readonly PaneName[] {
  return columns.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ pane }) => pane)));
}

/** The sum of weights. */
export function totalOf(parts: readonly { readonly size: number }[]): number {
  return parts.reduce((sum, { size }) => sum + size, 0);
}

/** `parts` with `part` put in at `index`. */
export function inserted<T>(parts: readonly T[], index: number, part: T): readonly T[] {
  return parts.toSpliced(index, 0, part);
}

/** The arrangement with one column changed; one without rows is taken out. */
export function withRows(
  { columns }: Arrangement,
  column: number,
  change: (rows: readonly Row[]) => readonly Row[],
): Arrangement {
  const changed = columns.map((one, index) => (index === column ? { ...one, rows: change(one.rows) } : one));
  return { columns: changed.filter(({ rows }) => rows.length > 0) };
}

/** The arrangement with one row changed; one without panes is taken out. */
export function withCells(
  arrangement: Arrangement,
  { column, row }: Spot,
  change: (cells: readonly Cell[]) => readonly Cell[],
): Arrangement {
  return withRows(arrangement, column, (rows) => {
    const changed = rows.map((one, index) => (index === row ? { ...one, cells: change(one.cells) } : one));
    return changed.filter(({ cells }) => cells.length > 0);
  });
}

/** The arrangement without `pane`. */
export function without(arrangement: Arrangement, pane: PaneName): Arrangement {
  const spot = spotOf(arrangement, pane);
  if (spot === null) return arrangement;
  return withCells(arrangement, spot, (cells) => cells.filter((one) => one.pane !== pane));
}
