import { RestingSide } from '../../../../scripts/simulator/resting-side';
import type { Level, Sides } from './level';

/** One symbol's book as it really is; what a client holds is compared with it. */
export class TrueBook {
  readonly bids = new RestingSide(-1);
  readonly asks = new RestingSide(1);

  /** Puts in, changes and takes away levels. */
  apply(sides: Sides): void {
    for (const [price, quantity] of sides.bids) this.bids.set(price, quantity);
    for (const [price, quantity] of sides.asks) this.asks.set(price, quantity);
    this.bids.settle();
    this.asks.settle();
  }

  /** The best `depth` levels of each side. */
  top(depth: number): Sides {
    return { bids: topOf(this.bids, depth), asks: topOf(this.asks, depth) };
  }
}

function topOf(side: RestingSide, depth: number): Level[] {
  const count = Math.min(depth, side.count);
  return Array.from({ length: count }, (_, rank) => [side.priceAt(rank), side.quantities[rank] ?? 0]);
}
