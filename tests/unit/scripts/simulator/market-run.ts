import { Market } from '../../../../scripts/simulator/market';
import type { SymbolProfile } from '../../../../scripts/simulator/symbol-profile';
import { Book } from '../../../../src/core/market/book';
import { TopColumns } from '../../../../src/core/market/columns';
import { bookState, TickMeasures } from '../../../../src/core/market/tick';
import { BookUpdate } from '../../../../src/core/market/update';

const DEPTH = 20;

/** What a run of a market showed, round by round, through the book that its updates make. */
export interface MarketRun {
  readonly doubleMids: readonly number[];
  readonly imbalances: readonly number[];
  /** Ticks. */
  readonly spreads: readonly number[];
  /** Rounds after which the book was not two-sided. */
  readonly bad: number;
  /** Fewest levels that a side ever had. */
  readonly fewestLevels: number;
}

/** Plays a market and rebuilds its book from a snapshot and diffs. */
export function runMarket(profile: SymbolProfile, seed: number, rounds: number): MarketRun {
  const market = new Market(profile, seed, 0);
  const [book, top, measures, update] = [
    new Book(),
    new TopColumns(DEPTH),
    new TickMeasures(),
    new BookUpdate(),
  ];
  const doubleMids: number[] = [];
  const imbalances: number[] = [];
  const spreads: number[] = [];
  let bad = 0;
  let fewestLevels = Number.POSITIVE_INFINITY;
  market.takeSnapshot(update);
  for (let i = 0; i < rounds; i++) {
    book.apply(update);
    top.read(book);
    if (bookState(top) !== 'two_sided') bad++;
    measures.measure(top);
    doubleMids.push(measures.doubleMid);
    imbalances.push(measures.imbalance);
    spreads.push(measures.spread);
    fewestLevels = Math.min(fewestLevels, book.bids.levels, book.asks.levels);
    market.round();
    market.takeDiff(update);
  }
  return { doubleMids, imbalances, spreads, bad, fewestLevels };
}

/** Pearson's correlation of two equally long columns. */
export function correlation(xs: readonly number[], ys: readonly number[]): number {
  const meanX = mean(xs);
  const meanY = mean(ys);
  const both = mean(xs.map((x, i) => (x - meanX) * ((ys[i] ?? 0) - meanY)));
  const squareX = mean(xs.map((x) => (x - meanX) ** 2));
  const squareY = mean(ys.map((y) => (y - meanY) ** 2));
  return both / Math.sqrt(squareX * squareY);
}

/** The arithmetic mean. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
