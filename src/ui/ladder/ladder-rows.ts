import type { LevelsView, SymbolView } from '../../app/view/view-state';
import { scaledText } from '../format/scaled';
import { groupLevels, type LadderStep } from './group-levels';

/** One level of the ladder, ready to be painted. */
export interface LadderRow {
  readonly price: string;
  readonly quantity: string;
  /** Quantity of this level and all better ones. */
  readonly total: string;
  /** Against the largest quantity shown on either side, 0 to 1. */
  readonly quantityShare: number;
  /** Against the larger side's whole depth shown, 0 to 1. */
  readonly totalShare: number;
}

/** Both sides, best level first. */
export interface Ladder {
  readonly bids: readonly LadderRow[];
  readonly asks: readonly LadderRow[];
}

/** The best `levels` levels of each side, grouped to `step` price ticks a level. */
export function ladderOf({ scale, ...book }: SymbolView, levels: number, step: LadderStep): Ladder {
  const bids = groupLevels(book.bids, 'bid', step);
  const asks = groupLevels(book.asks, 'ask', step);
  const largest = Math.max(1, largestOf(bids, levels), largestOf(asks, levels));
  const deepest = Math.max(1, depthOf(bids, levels), depthOf(asks, levels));
  const rowsOf = (side: LevelsView): readonly LadderRow[] => {
    let total = 0;
    return side.prices.slice(0, levels).map((price, index) => {
      const quantity = side.quantities[index] ?? 0;
      total += quantity;
      return {
        price: scaledText(price, scale.priceDecimals),
        quantity: scaledText(quantity, scale.qtyDecimals),
        total: scaledText(total, scale.qtyDecimals),
        quantityShare: quantity / largest,
        totalShare: total / deepest,
      };
    });
  };
  return { bids: rowsOf(bids), asks: rowsOf(asks) };
}

function largestOf({ quantities }: LevelsView, levels: number): number {
  return quantities.slice(0, levels).reduce((largest, quantity) => Math.max(largest, quantity), 0);
}

function depthOf({ quantities }: LevelsView, levels: number): number {
  return quantities.slice(0, levels).reduce((sum, quantity) => sum + quantity, 0);
}
