import type { FeedNotice, FeedSink, FeedTrouble } from '../../../../src/app/live/venue-port';
import type { SymbolScale } from '../../../../src/core/market/scale';
import type { BookUpdate } from '../../../../src/core/market/update';
import type { SimulatedMarket } from '../market/simulated-market';
import { HeldSymbol } from './held-symbol';
import { TrueHistory } from './true-history';

/** Levels a side that a decision looks at, and that are compared at each tick. */
const COMPARED = 10;

/**
 * A desk without an engine: keeps the books that a feed tells, and holds every one that could be traded on against what
 * the market really was.
 */
export class WatchingClient implements FeedSink {
  readonly symbols: readonly HeldSymbol[];
  readonly notices: FeedNotice[] = [];
  /** Each tick of a live symbol whose book the market never had, or had before a later one that was told already. */
  readonly wrong: string[] = [];
  frames = 0;
  readonly #histories: readonly TrueHistory[];
  readonly #reached: number[];

  constructor(market: SimulatedMarket) {
    this.symbols = market.symbols.map(({ pair }) => new HeldSymbol(pair));
    this.#histories = market.symbols.map((symbol) => new TrueHistory(market, symbol, COMPARED));
    this.#reached = market.symbols.map(() => 0);
  }

  get areLive(): boolean {
    return this.symbols.every(({ isLive }) => isLive);
  }

  /** Every trouble that was told of any symbol. */
  get troubles(): Set<FeedTrouble> {
    const told = this.symbols.flatMap(({ troubles }) => troubles);
    return new Set(told.filter((trouble) => trouble !== null));
  }

  scale(symbol: number, scale: SymbolScale): void {
    this.#at(symbol).rescale(scale);
  }

  book(update: BookUpdate): void {
    const held = this.#at(update.symbol);
    held.take(update);
    if (held.isLive && update.tick) this.#compare(held, update);
  }

  trouble(symbol: number, trouble: FeedTrouble | null): void {
    this.#at(symbol).troubles.push(trouble);
  }

  notice(notice: FeedNotice): void {
    this.notices.push(notice);
  }

  frame(): void {
    this.frames++;
  }

  #compare(held: HeldSymbol, { symbol, updateId }: BookUpdate): void {
    const history = this.#histories[symbol];
    const levels = held.top(COMPARED);
    const reached = history?.next(levels, this.#reached[symbol] ?? 0) ?? null;
    if (reached !== null) this.#reached[symbol] = reached;
    else {
      const what = history?.knows(levels) ? 'an older book than before' : 'a book that never was';
      this.wrong.push(`${symbol} at id ${updateId}: ${what}`);
    }
  }

  #at(symbol: number): HeldSymbol {
    const held = this.symbols[symbol];
    if (!held) throw new Error(`no symbol ${symbol}`);
    return held;
  }
}
