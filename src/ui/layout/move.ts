import {
  type Arrangement,
  type Column,
  inserted,
  type Row,
  type Spot,
  spotOf,
  totalOf,
  withCells,
  without,
  withRows,
} from './arrangement';
import type { PaneName } from './pane-names';

/** Sides of a pane, and ways to move it; start and end are those of a line of text. */
export type Direction = 'above' | 'below' | 'start' | 'end';

/** A pane's weight where nothing says another. */
const USUAL = 1;

/** `pane` taken from where it stands and put at a side of `target`, with half of the target's room. */
export function beside(
  arrangement: Arrangement,
  pane: PaneName,
  target: PaneName,
  side: Direction,
): Arrangement {
  if (pane === target) return arrangement;
  const rest = without(arrangement, pane);
  const spot = spotOf(rest, target);
  if (spot === null) return arrangement;
  return side === 'above' || side === 'below'
    ? withRows(rest, spot.column, (rows) => rowBeside(rows, spot.row, pane, side))
    : withCells(rest, spot, (cells) => {
        const size = (cells[spot.cell]?.size ?? USUAL) / 2;
        const halved = cells.map((one, index) => (index === spot.cell ? { ...one, size } : one));
        return inserted(halved, spot.cell + (side === 'end' ? 1 : 0), { pane, size });
      });
}

/** `pane` moved by one step; the same arrangement where there is no way on. */
export function moved(arrangement: Arrangement, pane: PaneName, direction: Direction): Arrangement {
  const spot = spotOf(arrangement, pane);
  if (spot === null) return arrangement;
  return direction === 'above' || direction === 'below'
    ? movedAlong(arrangement, pane, spot, direction)
    : movedAcross(arrangement, pane, spot, direction);
}

/** `pane` shown again, below the last one of the last column. */
export function shown(arrangement: Arrangement, pane: PaneName): Arrangement {
  if (spotOf(arrangement, pane) !== null) return arrangement;
  const { columns } = arrangement;
  if (columns.length === 0) return { columns: [{ size: USUAL, rows: [rowOf(pane, USUAL)] }] };
  return withRows(arrangement, columns.length - 1, (rows) => [...rows, rowOf(pane, averageOf(rows))]);
}

function rowOf(pane: PaneName, size: number): Row {
  return { size, cells: [{ pane, size: USUAL }] };
}

function averageOf(parts: readonly { readonly size: number }[]): number {
  return parts.length === 0 ? USUAL : totalOf(parts) / parts.length;
}

function rowBeside(
  rows: readonly Row[],
  at: number,
  pane: PaneName,
  side: 'above' | 'below',
): readonly Row[] {
  const size = (rows[at]?.size ?? USUAL) / 2;
  const halved = rows.map((one, index) => (index === at ? { ...one, size } : one));
  return inserted(halved, at + (side === 'below' ? 1 : 0), rowOf(pane, size));
}

/** Up or down: out of a row that it shares, else past the next row of its column. */
function movedAlong(
  arrangement: Arrangement,
  pane: PaneName,
  spot: Spot,
  direction: 'above' | 'below',
): Arrangement {
  return withRows(arrangement, spot.column, (rows) => {
    const own = rows[spot.row];
    if (own === undefined) return rows;
    if (own.cells.length > 1) {
      const cells = own.cells.filter((one) => one.pane !== pane);
      const left = rows.map((one, index) => (index === spot.row ? { ...one, cells } : one));
      return rowBeside(left, spot.row, pane, direction);
    }
    const to = spot.row + (direction === 'below' ? 1 : -1);
    return to < 0 || to >= rows.length ? rows : inserted(rows.toSpliced(spot.row, 1), to, own);
  });
}

/** Along the line: past its neighbour in the row, else into the next column, else into a new one. */
function movedAcross(
  arrangement: Arrangement,
  pane: PaneName,
  spot: Spot,
  direction: 'start' | 'end',
): Arrangement {
  const step = direction === 'end' ? 1 : -1;
  const column = arrangement.columns[spot.column];
  const cells = column?.rows[spot.row]?.cells ?? [];
  const own = cells[spot.cell];
  if (own !== undefined && cells[spot.cell + step] !== undefined)
    return withCells(arrangement, spot, (all) =>
      inserted(all.toSpliced(spot.cell, 1), spot.cell + step, own),
    );
  if (arrangement.columns[spot.column + step] !== undefined) return intoColumn(arrangement, pane, spot, step);
  return isAlone(column) ? arrangement : intoNewColumn(arrangement, pane, direction);
}

/** A column of one pane is at the edge already. */
function isAlone(column: Column | undefined): boolean {
  return column?.rows.length === 1 && column.rows[0]?.cells.length === 1;
}

function intoColumn(arrangement: Arrangement, pane: PaneName, spot: Spot, step: 1 | -1): Arrangement {
  const entered = withRows(arrangement, spot.column + step, (rows) =>
    inserted(rows, Math.min(spot.row, rows.length), rowOf(pane, averageOf(rows))),
  );
  return withCells(entered, spot, (cells) => cells.filter((one) => one.pane !== pane));
}

function intoNewColumn(arrangement: Arrangement, pane: PaneName, direction: 'start' | 'end'): Arrangement {
  const { columns } = without(arrangement, pane);
  const made = { size: averageOf(columns), rows: [rowOf(pane, USUAL)] };
  return { columns: direction === 'end' ? [...columns, made] : [made, ...columns] };
}
