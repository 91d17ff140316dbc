import type { LevelsView } from '../../app/view/view-state';

/** Price ticks that a row of the ladder may stand for. */
export const LADDER_STEPS = [1, 10, 100, 1_000, 10_000] as const;

/** Price ticks that a row of the ladder stands for. */
export type LadderStep = (typeof LADDER_STEPS)[number];

/**
 * The levels of one side, best first, summed to whole steps of price. A bid counts at the step below it and an ask at
 * the step above it, so that no row promises a better price than its orders, and no row has orders of both sides.
 */
export function groupLevels(levels: LevelsView, side: 'bid' | 'ask', step: LadderStep): LevelsView {
  if (step === 1) return levels;
  const prices: number[] = [];
  const quantities: number[] = [];
  levels.prices.forEach((price, index) => {
    const grouped = (side === 'bid' ? Math.floor(price / step) : Math.ceil(price / step)) * step;
    const quantity = levels.quantities[index] ?? 0;
    if (prices.at(-1) === grouped) quantities.push((quantities.pop() ?? 0) + quantity);
    else {
      prices.push(grouped);
      quantities.push(quantity);
    }
  });
  return { prices, quantities };
}
