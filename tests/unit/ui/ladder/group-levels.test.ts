import { expect, test } from 'vitest';
import { groupLevels, LADDER_STEPS } from '../../../../src/ui/ladder/group-levels';

const BIDS = { prices: [1_009, 1_001, 1_000, 999, 985], quantities: [1, 2, 4, 8, 16] };
const ASKS = { prices: [1_010, 1_011, 1_020, 1_021], quantities: [1, 2, 4, 8] };

test('levels are shown as they are where a row stands for one tick', () => {
  expect(groupLevels(BIDS, 'bid', 1)).toEqual(BIDS);
});

test('bids are summed at the step below them', () => {
  expect(groupLevels(BIDS, 'bid', 10)).toEqual({ prices: [1_000, 990, 980], quantities: [7, 8, 16] });
});

test('asks are summed at the step above them', () => {
  expect(groupLevels(ASKS, 'ask', 10)).toEqual({ prices: [1_010, 1_020, 1_030], quantities: [1, 6, 8] });
});

test.each(LADDER_STEPS)('bids stay below asks in steps of %d ticks, and no quantity is lost', (step) => {
  const bids = groupLevels(BIDS, 'bid', step);
  const asks = groupLevels(ASKS, 'ask', step);
  const sum = (quantities: readonly number[]): number => quantities.reduce((one, other) => one + other, 0);
  expect(bids.prices[0]).toBeLessThan(asks.prices[0] ?? 0);
  expect([sum(bids.quantities), sum(asks.quantities)]).toEqual([31, 15]);
});
