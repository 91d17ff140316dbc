import type { EpochMs } from '../../../../src/core/time';
import { MarketSymbol } from './market-symbol';
import type { MarketSource, MarketUpdate } from './source';

/** Hears of each update of a market, after the true book has it. */
export type MarketListener = (symbol: MarketSymbol, update: MarketUpdate) => void;

/** Some pairs that trade, their updates in the order of their event times; it moves only when it is told to. */
export class SimulatedMarket {
  readonly symbols: readonly MarketSymbol[];
  readonly #listeners = new Set<MarketListener>();

  constructor(sources: readonly MarketSource[]) {
    this.symbols = sources.map((source) => new MarketSymbol(source));
  }

  /** Event time of the next update; null at the end. */
  get time(): EpochMs | null {
    return this.#earliest()?.time ?? null;
  }

  /** Whether every symbol's book was asked for: a market that is replayed to a client waits for that. */
  get awaited(): boolean {
    return this.symbols.some(({ served }) => !served);
  }

  /** Goes on by one update; false at the end. */
  step(): boolean {
    const symbol = this.#earliest();
    if (!symbol) return false;
    const update = symbol.advance();
    for (const listener of this.#listeners) listener(symbol, update);
    return true;
  }

  /** Has a listener hear of each update, in the order of registration; the answer ends it. */
  listen(listener: MarketListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #earliest(): MarketSymbol | null {
    let found: MarketSymbol | null = null;
    let time = Number.POSITIVE_INFINITY;
    for (const symbol of this.symbols) {
      if (symbol.time === null || symbol.time >= time) continue;
      found = symbol;
      time = symbol.time;
    }
    return found;
  }
}
