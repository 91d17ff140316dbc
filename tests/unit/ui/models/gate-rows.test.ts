import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OUTCOMES } from '../../../../src/core/strategy/outcome';
import type { ViewState } from '../../../../src/app/view/view-state';
import { gateRows } from '../../../../src/ui/models/gate-rows';
import { someSymbol, someView } from '../some-view';

/** A view after any ticks. */
const VIEW = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...OUTCOMES), fc.integer({ min: 1, max: 1e9 })), {
    selector: ([o]) => o,
  })
  .map((counts): ViewState => {
    const ticks = counts.reduce((sum, [, count]) => sum + count, 0);
    return someView({ ticks, outcomes: counts.map(([outcome, count]) => ({ outcome, count })) });
  });

test('the counts of the rows sum to the ticks', () => {
  const property = fc.property(VIEW, (view) => {
    const sum = gateRows(view, null).reduce((total, row) => total + row.count, 0);
    expect(sum).toBe(view.ticks);
  });
  fc.assert(property, { seed: 1, numRuns: 200 });
});

test('each row lets through what the rows behind it stop', () => {
  const property = fc.property(VIEW, (view) => {
    const rows = gateRows(view, null);
    rows.forEach((row, index) => {
      const behind = rows.slice(index + 1).reduce((total, { share }) => total + share, 0);
      expect(row.passedShare).toBeCloseTo(behind, 9);
    });
  });
  fc.assert(property, { seed: 1, numRuns: 50 });
});

test('the gates stand in their order before any tick has come', () => {
  expect(gateRows(someView(), null).map(({ outcome }) => outcome)).toEqual([
    'spread_too_wide',
    'imbalance_below_threshold',
    'not_persistent',
    'low_confidence',
    'warming_up',
    'momentum_not_confirmed',
    'imbalance_diverging',
    'size_zero',
    'traded',
  ]);
});

test("the chosen symbol's last tick is marked where it ended", () => {
  const rows = gateRows(someView(), someSymbol({ outcome: 'not_persistent' }));
  expect(rows.filter(({ here }) => here).map(({ outcome }) => outcome)).toEqual(['not_persistent']);
});
