import fc from 'fast-check';
import { expect, test } from 'vitest';
import { panesOf } from '../../../../src/ui/layout/arrangement';
import { DEFAULTS } from '../../../../src/ui/layout/defaults';
import { hiddenIn, readLayout, writeLayout } from '../../../../src/ui/layout/kept-layout';
import { PANE_NAMES } from '../../../../src/ui/layout/pane-names';
import { SCREENS } from '../../../../src/ui/layout/screens';
import { arrangements } from './arrangements';

const SEED = { seed: 7, numRuns: 200 };

test('a layout that is kept comes back as it was', () => {
  fc.assert(
    fc.property(arrangements, (arrangement) => {
      const layout = { laptop: { arrangement, hidden: hiddenIn(arrangement) } };
      expect(readLayout(writeLayout(layout))).toEqual(layout);
    }),
    SEED,
  );
});

test('whatever is stored, no pane is there twice and none is unknown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      for (const screen of SCREENS) {
        const kept = readLayout(JSON.stringify({ [screen]: { arrangement: stored } }))[screen];
        const panes = kept === undefined ? [] : panesOf(kept.arrangement);
        expect(new Set(panes).size).toBe(panes.length);
      }
    }),
    SEED,
  );
});

test('a pane that came with a later version is shown', () => {
  const cells = [{ pane: 'book', size: 1 }];
  const stored = {
    laptop: { arrangement: { columns: [{ size: 1, rows: [{ size: 1, cells }] }] }, hidden: ['why'] },
  };
  const kept = readLayout(JSON.stringify(stored)).laptop;
  const expected = PANE_NAMES.filter((name) => name !== 'why');
  expect(panesOf(kept?.arrangement ?? { columns: [] }).toSorted()).toEqual(expected.toSorted());
});

test('text that is no layout counts as never kept', () => {
  expect(['', 'null', '{"laptop":3}', '{'].map(readLayout)).toEqual([{}, {}, {}, {}]);
});

for (const screen of SCREENS) {
  test(`every pane has its place on a ${screen}`, () => {
    expect(panesOf(DEFAULTS[screen]).toSorted()).toEqual([...PANE_NAMES].toSorted());
  });
}
