import type { BookUpdate } from '../../src/core/market/update';
import { Random } from './random';
import { RestingSide } from './resting-side';

/** Ranks from the best price at which changes fall, and how often in 1000: as counted on Binance's BTCUSDT spot book. */
export const RANK_SHARES: readonly { readonly from: number; readonly to: number; readonly share: number }[] =
  [
    { from: 0, to: 0, share: 70 },
    { from: 1, to: 3, share: 40 },
    { from: 4, to: 7, share: 50 },
    { from: 8, to: 15, share: 70 },
    { from: 16, to: 31, share: 90 },
    { from: 32, to: 63, share: 120 },
    { from: 64, to: 127, share: 140 },
    { from: 128, to: 255, share: 140 },
    { from: 256, to: 511, share: 150 },
    { from: 512, to: Number.POSITIVE_INFINITY, share: 130 },
  ];
const ALL_RANKS = { from: 0, to: Number.POSITIVE_INFINITY };
/** The best price is drawn more often than its share: draws of one update that meet there count once. */
const BEST_WEIGHT = 130;
const RANK_WEIGHTS = RANK_SHARES.map(({ from, share }) => (from === 0 ? BEST_WEIGHT : share));

const CHANGES = ['add', 'remove', 'modify', 'gone'] as const;
/** How often a change is each of `CHANGES`, in 100. */
const CHANGE_WEIGHTS: readonly number[] = [40, 39, 12, 9];

const START_PRICE = 6_100_000;
const START_LEVELS = 2_500;
const LEAST_LEVELS = 2_000;
const MOST_LEVELS = 3_000;
/** Ticks from one level to the next at the start, at most. */
const WIDEST_STEP = 60;
const LARGEST_QUANTITY = 400_000;

/**
 * A book as deep as a venue's, whose levels change at the ranks and in the ways of real data: the load of a busy
 * market, without its prices' behaviour. For measuring speed.
 */
export class FullBook {
  readonly bids = new RestingSide(-1);
  readonly asks = new RestingSide(1);
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = new Random(seed);
    for (const side of [this.bids, this.asks]) {
      let price = START_PRICE;
      for (let i = 0; i < START_LEVELS; i++) {
        price += side.away * this.#random.between(1, WIDEST_STEP);
        side.set(price, this.#quantity());
      }
      side.settle();
    }
  }

  /** Changes `count` different prices. */
  change(count: number): void {
    const random = this.#random;
    for (let left = count; left > 0; left--) {
      const side = random.perMille(500) ? this.bids : this.asks;
      const kind = balanced(CHANGES[random.weighted(CHANGE_WEIGHTS)] ?? 'modify', side.count);
      const price = this.#pickPrice(side, kind === 'add' || kind === 'gone');
      if (kind === 'gone') side.announceGone(price);
      else side.set(price, kind === 'remove' ? 0 : this.#quantity());
    }
  }

  /** Fills an update with the whole book, or with what has changed since the last one. */
  take(update: BookUpdate, whole: boolean): void {
    const { bids, asks } = this;
    update.reset = whole;
    update.bidCount = whole ? bids.takeAll(update, 0) : bids.takeChanges(update, 0);
    const at = update.bidCount;
    update.askCount = whole ? asks.takeAll(update, at) : asks.takeChanges(update, at);
  }

  /** A price of a level, or one between levels, that has not changed in this update yet. */
  #pickPrice(side: RestingSide, free: boolean): number {
    const random = this.#random;
    for (;;) {
      const shares = RANK_SHARES[random.weighted(RANK_WEIGHTS)] ?? ALL_RANKS;
      const rank = random.between(shares.from, Math.min(shares.to, side.count - 1));
      const price = free ? this.#freePrice(side, rank) : side.priceAt(rank);
      if (!side.hasChanged(price)) return price;
    }
  }

  /** A price without a level just better than a rank's, or than the next one's that has room before it. */
  #freePrice(side: RestingSide, rank: number): number {
    const other = side === this.bids ? this.asks : this.bids;
    for (let at = rank; at < side.count; at++) {
      const before = at === 0 ? other.best : side.priceAt(at - 1);
      const room = (side.priceAt(at) - before) * side.away - 1;
      if (room < 1) continue;
      const nearOther = at === 0 && this.#random.perMille(300);
      return before + side.away * (nearOther ? 1 : this.#random.between(1, room));
    }
    return side.priceAt(side.count - 1) + side.away;
  }

  #quantity(): number {
    return this.#random.between(1, this.#random.between(1, LARGEST_QUANTITY));
  }
}

/** Keeps a side as deep as it should be. */
function balanced(kind: (typeof CHANGES)[number], levels: number): (typeof CHANGES)[number] {
  if (kind === 'add' && levels >= MOST_LEVELS) return 'remove';
  if (kind === 'remove' && levels <= LEAST_LEVELS) return 'add';
  return kind;
}
