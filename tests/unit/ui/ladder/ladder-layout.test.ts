import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ladderLayout } from '../../../../src/ui/ladder/ladder-layout';

test('a tall pane shows twenty levels a side', () => {
  expect(ladderLayout({ width: 260, height: 620 }).levels).toBe(20);
});

test('rows never leave the pane', () => {
  const property = fc.property(fc.integer({ min: 60, max: 3_000 }), (height) => {
    const { bidsTop, levels, rowHeight, spreadTop } = ladderLayout({ width: 260, height });
    expect(spreadTop - levels * rowHeight).toBeGreaterThanOrEqual(-1e-9);
    expect(bidsTop + levels * rowHeight).toBeLessThanOrEqual(height + 1e-9);
  });
  fc.assert(property, { seed: 1, numRuns: 200 });
});
