import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placed } from '../../../../src/ui/layout/geometry';
import { resized, splitters } from '../../../../src/ui/layout/splitters';
import { arrangements } from './arrangements';

const SEED = { seed: 7, numRuns: 300 };
const shares = fc.double({ min: -1, max: 2, noNaN: true });

test('panes fill the field, whatever the arrangement', () => {
  fc.assert(
    fc.property(arrangements, (arrangement) => {
      const area = placed(arrangement).reduce((sum, { width, height }) => sum + width * height, 0);
      expect(area).toBeCloseTo(1);
    }),
    SEED,
  );
});

test('there is a splitter for each pane but the first', () => {
  fc.assert(
    fc.property(arrangements, (arrangement) => {
      expect(splitters(arrangement)).toHaveLength(placed(arrangement).length - 1);
    }),
    SEED,
  );
});

test('a splitter that is moved stands where it was put, and leaves each side a tenth', () => {
  fc.assert(
    fc.property(arrangements, fc.nat(), shares, (arrangement, pick, share) => {
      const all = splitters(arrangement);
      fc.pre(all.length > 0);
      const index = pick % all.length;
      const at = all[index]?.at ?? { column: 0, row: null, cell: null };
      const moved = splitters(resized(arrangement, at, share))[index];
      expect(moved?.share).toBeCloseTo(Math.min(0.9, Math.max(0.1, share)));
    }),
    SEED,
  );
});

test('a splitter that is moved leaves all others but those on its two sides', () => {
  fc.assert(
    fc.property(arrangements, shares, (arrangement, share) => {
      const [column] = splitters(arrangement).filter(({ at }) => at.row === null);
      fc.pre(column !== undefined);
      const sizes = resized(arrangement, column?.at ?? { column: 0, row: null, cell: null }, share);
      expect(sizes.columns.slice(2)).toEqual(arrangement.columns.slice(2));
    }),
    SEED,
  );
});
