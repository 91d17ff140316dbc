import { type Arrangement, totalOf, withCells, withRows } from './arrangement';
import { type Box, stretches } from './geometry';
import type { PaneName } from './pane-names';

/** What a splitter lies between: two columns, two rows of a column, or two panes of a row; after the part named last. */
export interface SplitterAt {
  readonly column: number;
  /** Null between columns. */
  readonly row: number | null;
  /** Null between columns or rows. */
  readonly cell: number | null;
}

/** A line that can be moved. Box and shares are of the desk's field, from 0 to 1. */
export interface Splitter extends Box {
  readonly at: SplitterAt;
  /** Upright lines are moved along the line of text. */
  readonly isUpright: boolean;
  /** The part before it, of what both sides share, 0 to 1. */
  readonly share: number;
  /** Both sides together, of the field's width or height. */
  readonly room: number;
  /** A pane before it and one after it, for its name. */
  readonly panes: readonly [PaneName, PaneName];
}

/** What a part keeps of the room that it shares with its neighbour. */
const LEAST_SHARE = 0.1;

/** All splitters of an arrangement. */
export function splitters(arrangement: Arrangement): readonly Splitter[] {
  const columns = stretches(arrangement.columns);
  return columns.flatMap((column) => {
    const rows = stretches(column.part.rows);
    const own = { x: column.from, width: column.length };
    const next = columns[column.index + 1];
    const between = next && {
      ...line(column, next),
      at: { column: column.index, row: null, cell: null },
      isUpright: true,
      x: next.from,
      y: 0,
      width: 0,
      height: 1,
      panes: pair(column.part.rows[0]?.cells[0]?.pane, next.part.rows[0]?.cells[0]?.pane),
    };
    return [
      ...(between ? [between] : []),
      ...rows.flatMap((row) => rowSplitters(column.index, own, rows, row)),
    ];
  });
}

type RowStretch = ReturnType<typeof stretches<Arrangement['columns'][number]['rows'][number]>>[number];

function rowSplitters(
  column: number,
  own: { readonly x: number; readonly width: number },
  rows: readonly RowStretch[],
  row: RowStretch,
): readonly Splitter[] {
  const below = rows[row.index + 1];
  const cells = stretches(row.part.cells);
  const inRow = cells.flatMap((cell): readonly Splitter[] => {
    const next = cells[cell.index + 1];
    if (next === undefined) return [];
    return [
      {
        ...line(cell, next, own.width),
        at: { column, row: row.index, cell: cell.index },
        isUpright: true,
        x: own.x + next.from * own.width,
        y: row.from,
        width: 0,
        height: row.length,
        panes: pair(cell.part.pane, next.part.pane),
      },
    ];
  });
  if (below === undefined) return inRow;
  const between: Splitter = {
    ...line(row, below),
    at: { column, row: row.index, cell: null },
    isUpright: false,
    x: own.x,
    y: below.from,
    width: own.width,
    height: 0,
    panes: pair(row.part.cells[0]?.pane, below.part.cells[0]?.pane),
  };
  return [...inRow, between];
}

function line(
  before: { readonly length: number },
  after: { readonly length: number },
  whole = 1,
): Pick<Splitter, 'share' | 'room'> {
  const room = before.length + after.length;
  return { share: room === 0 ? 0.5 : before.length / room, room: room * whole };
}

function pair(before: PaneName = 'market', after: PaneName = 'market'): readonly [PaneName, PaneName] {
  return [before, after];
}

/** The arrangement with a splitter at `share` of the room that its two sides have; each side keeps a tenth. */
export function resized(arrangement: Arrangement, at: SplitterAt, share: number): Arrangement {
  const { column, row, cell } = at;
  if (row === null) return { columns: shared(arrangement.columns, column, share) };
  if (cell === null) return withRows(arrangement, column, (rows) => shared(rows, row, share));
  return withCells(arrangement, { column, row, cell }, (cells) => shared(cells, cell, share));
}

function shared<T extends { readonly size: number }>(
  parts: readonly T[],
  index: number,
  share: number,
): readonly T[] {
  const both = totalOf(parts.slice(index, index + 2));
  const kept = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));
  const sizes = [both * kept, both * (1 - kept)];
  return parts.map((part, place) => ({ ...part, size: sizes[place - index] ?? part.size }));
}
