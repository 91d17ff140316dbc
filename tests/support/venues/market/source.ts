import type { SymbolScale } from '../../../../src/core/market/scale';
import type { EpochMs } from '../../../../src/core/time';
import type { Sides } from './level';

/** What is traded: a venue writes its name in its own way. */
export interface MarketPair {
  readonly base: string;
  readonly quote: string;
  /** Decimals of its steps of price and quantity. */
  readonly scale: SymbolScale;
}

/** One change of a book, as a matching engine numbers it: ids `first` to `last` are the changes that it gathers. */
export interface MarketUpdate extends Sides {
  readonly time: EpochMs;
  readonly first: number;
  readonly last: number;
}

/** A book as it is when a market opens. */
export interface OpeningBook extends Sides {
  /** Id of the last change that it holds. */
  readonly last: number;
  /** What was published before it and is part of it already. */
  readonly published: readonly MarketUpdate[];
}

/** Where one pair's market comes from: drawn from a seed, or recorded. */
export interface MarketSource {
  readonly pair: MarketPair;
  readonly opening: OpeningBook;
  /** Event time of the update that `next` will give; null at its end. */
  readonly time: EpochMs | null;
  /** The next update; throws at the end. */
  next(): MarketUpdate;
}
