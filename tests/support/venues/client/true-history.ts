import type { Sides } from '../market/level';
import type { MarketSymbol } from '../market/market-symbol';
import type { SimulatedMarket } from '../market/simulated-market';

/** Every state that the best levels of one symbol's true book have had, by when they had it. */
export class TrueHistory {
  readonly #depth: number;
  /** The updates after which the levels were as the key says. */
  readonly #times = new Map<string, number[]>();

  constructor(market: SimulatedMarket, symbol: MarketSymbol, depth: number) {
    this.#depth = depth;
    this.#note(symbol);
    market.listen((of) => {
      if (of === symbol) this.#note(symbol);
    });
  }

  /** Whether the levels ever were so. */
  knows(sides: Sides): boolean {
    return this.#times.has(JSON.stringify(sides));
  }

  /** The first update after which the levels were so that is not before `from`; null where there is none. */
  next(sides: Sides, from: number): number | null {
    return this.#times.get(JSON.stringify(sides))?.find((time) => time >= from) ?? null;
  }

  #note(symbol: MarketSymbol): void {
    const levels = JSON.stringify(symbol.book.top(this.#depth));
    const times = this.#times.get(levels);
    if (times) times.push(symbol.updates);
    else this.#times.set(levels, [symbol.updates]);
  }
}
