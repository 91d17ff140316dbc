import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arrangement, panesOf, without } from '../../../../src/ui/layout/arrangement';
import { placed, type Placed } from '../../../../src/ui/layout/geometry';
import { beside, type Direction, moved, shown } from '../../../../src/ui/layout/move';
import { PANE_NAMES, type PaneName } from '../../../../src/ui/layout/pane-names';
import { arrangements } from './arrangements';

const SEED = { seed: 7, numRuns: 300 };
const directions = fc.constantFrom<Direction>('above', 'below', 'start', 'end');
const panes = fc.constantFrom(...PANE_NAMES);

const TWO_COLUMNS: Arrangement = {
  columns: [
    { size: 1, rows: [{ size: 1, cells: [{ pane: 'book', size: 1 }] }] },
    {
      size: 2,
      rows: [
        { size: 2, cells: [{ pane: 'market', size: 1 }] },
        {
          size: 1,
          cells: [
            { pane: 'trades', size: 1 },
            { pane: 'orders', size: 1 },
          ],
        },
      ],
    },
  ],
};

/** The arrangement in short: columns by ` | `, rows by ` / `, panes by a space. */
function short({ columns }: Arrangement): string {
  const rows = ({ cells }: Arrangement['columns'][number]['rows'][number]): string =>
    cells.map(({ pane }) => pane).join(' ');
  return columns.map((column) => column.rows.map(rows).join(' / ')).join(' | ');
}

function roomOf(rooms: readonly Placed[], pane: PaneName): Placed {
  const room = rooms.find((one) => one.pane === pane);
  if (room === undefined) throw new Error(`${pane} is not shown`);
  return room;
}

/** From the side of `pane` that faces `target` to the target's, of the field. */
function gapBetween(pane: Placed, target: Placed, side: Direction): number {
  if (side === 'above') return target.y - (pane.y + pane.height);
  if (side === 'below') return pane.y - (target.y + target.height);
  return side === 'start' ? target.x - (pane.x + pane.width) : pane.x - (target.x + target.width);
}

test('moving a pane loses none and doubles none', () => {
  fc.assert(
    fc.property(arrangements, panes, directions, (arrangement, pane, direction) => {
      const after = panesOf(moved(arrangement, pane, direction));
      expect(after.toSorted()).toEqual(panesOf(arrangement).toSorted());
    }),
    SEED,
  );
});

test('putting a pane beside another loses none and doubles none', () => {
  fc.assert(
    fc.property(arrangements, panes, panes, directions, (arrangement, pane, target, side) => {
      fc.pre(panesOf(arrangement).includes(pane));
      const after = panesOf(beside(arrangement, pane, target, side));
      expect(after.toSorted()).toEqual(panesOf(arrangement).toSorted());
    }),
    SEED,
  );
});

test('a pane that is put beside another touches it on that side', () => {
  fc.assert(
    fc.property(arrangements, panes, panes, directions, (arrangement, pane, target, side) => {
      const shownPanes = panesOf(arrangement);
      fc.pre(pane !== target && shownPanes.includes(pane) && shownPanes.includes(target));
      const rooms = placed(beside(arrangement, pane, target, side));
      expect(gapBetween(roomOf(rooms, pane), roomOf(rooms, target), side)).toBeCloseTo(0);
    }),
    SEED,
  );
});

test('a pane that is hidden and shown again is there once', () => {
  fc.assert(
    fc.property(arrangements, panes, (arrangement, pane) => {
      const again = panesOf(shown(without(arrangement, pane), pane));
      expect(again.filter((name) => name === pane)).toEqual([pane]);
    }),
    SEED,
  );
});

test('the last pane that is hidden can be shown again', () => {
  const alone: Arrangement = {
    columns: [{ size: 1, rows: [{ size: 1, cells: [{ pane: 'why', size: 1 }] }] }],
  };
  expect(short(shown(without(alone, 'why'), 'why'))).toBe('why');
});

test('up takes a pane out of the row that it shares', () => {
  expect(short(moved(TWO_COLUMNS, 'orders', 'above'))).toBe('book | market / orders / trades');
});

test('down takes a pane past the next row', () => {
  expect(short(moved(TWO_COLUMNS, 'market', 'below'))).toBe('book | trades orders / market');
});

test('sideways takes a pane past its neighbour', () => {
  expect(short(moved(TWO_COLUMNS, 'trades', 'end'))).toBe('book | market / orders trades');
});

test('sideways takes a pane without a neighbour into the next column', () => {
  expect(short(moved(TWO_COLUMNS, 'market', 'start'))).toBe('market / book | trades orders');
});

test('sideways at the edge makes a column', () => {
  expect(short(moved(TWO_COLUMNS, 'orders', 'end'))).toBe('book | market / trades | orders');
});

test('a pane that is a column at the edge has no way on', () => {
  expect(moved(TWO_COLUMNS, 'book', 'start')).toBe(TWO_COLUMNS);
});
