import fc from 'fast-check';
import type { Arrangement } from '../../../../src/ui/layout/arrangement';
import { PANE_NAMES } from '../../../../src/ui/layout/pane-names';

/** Any arrangement of some of the panes, in any order and sizes. */
export const arrangements: fc.Arbitrary<Arrangement> = fc
  .record({
    panes: fc.shuffledSubarray([...PANE_NAMES], { minLength: 1 }),
    cuts: fc.array(fc.constantFrom('column', 'row', 'cell'), { minLength: PANE_NAMES.length }),
    sizes: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: PANE_NAMES.length }),
  })
  .map(({ panes, cuts, sizes }) => {
    const columns: { size: number; rows: { size: number; cells: Cell[] }[] }[] = [];
    panes.forEach((pane, index) => {
      const size = sizes[index] ?? 1;
      const cell = { pane, size };
      const [column, cut] = [columns.at(-1), cuts[index]];
      if (column === undefined || cut === 'column') columns.push({ size, rows: [{ size, cells: [cell] }] });
      else if (cut === 'row') column.rows.push({ size, cells: [cell] });
      else column.rows.at(-1)?.cells.push(cell);
    });
    return { columns };
  });

type Cell = Arrangement['columns'][number]['rows'][number]['cells'][number];
