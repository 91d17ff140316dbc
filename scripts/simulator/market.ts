import type { BookUpdate } from '../../src/core/market/update';
import { OrderFlow } from './order-flow';
import { Random } from './random';
import { RegimeChain } from './regimes';
import { RestingSide } from './resting-side';
import type { SymbolProfile } from './symbol-profile';

/** Levels within the first so many distances of the profile make the near book. */
const NEAR_DISTANCES = 24;
/** Levels that the near book is drawn to. */
const NEAR_LEVELS = 24;
/** A side has at least, and at most, so many levels. */
const LEAST_LEVELS = 30;
const MOST_LEVELS = 90;
/** A sweep stops after so many ten-thousandths of the price. */
const SWEEP_BPS = { from: 8, to: 20 };

/**
 * One symbol's market: two sides of resting orders, and people who add, cancel and take. Everything is whole numbers
 * drawn from one seed, so the same seed is the same market, byte for byte.
 */
export class Market {
  readonly profile: SymbolProfile;
  readonly bids = new RestingSide(-1);
  readonly asks = new RestingSide(1);
  readonly regimes: RegimeChain;
  readonly flow: OrderFlow;
  readonly #random: Random;
  readonly #near: number;

  constructor(profile: SymbolProfile, seed: number, stream: number) {
    this.profile = profile;
    this.#random = new Random(seed, stream);
    this.regimes = new RegimeChain(this.#random);
    this.flow = new OrderFlow(this.#random);
    this.#near = profile.distances[NEAR_DISTANCES] ?? 0;
    this.bids.set(profile.start, this.#quoteSize(0));
    this.asks.set(profile.start + 1, this.#quoteSize(0));
    for (const side of [this.bids, this.asks]) while (side.count < LEAST_LEVELS * 2) this.#add(side);
  }

  /** Lets one round pass: mood, pressure, market orders, quotes, then limit orders and cancels. */
  round(): void {
    this.regimes.advance();
    this.flow.advance(this.regimes);
    this.#trade();
    this.#quote();
    for (let i = this.regimes.regime.orders; i > 0; i--) this.#order();
  }

  /** Fills an update with what has changed since the last one. */
  takeDiff(update: BookUpdate): void {
    update.reset = false;
    update.bidCount = this.bids.takeChanges(update, 0);
    update.askCount = this.asks.takeChanges(update, update.bidCount);
  }

  /** Fills an update with the whole book. */
  takeSnapshot(update: BookUpdate): void {
    update.reset = true;
    update.bidCount = this.bids.takeAll(update, 0);
    update.askCount = this.asks.takeAll(update, update.bidCount);
  }

  /** Market orders eat levels of one side, more often on the side that the flow presses against. */
  #trade(): void {
    const { aggression, appetite, sweeps } = this.regimes.regime;
    const random = this.#random;
    if (random.perMille(sweeps)) this.#sweep(this.#pressed());
    if (!random.perMille(aggression)) return;
    const side = this.#pressed();
    for (let left = random.below(appetite + 1); left > 0 && side.count > LEAST_LEVELS; left--)
      side.set(side.best, 0);
    const held = side.quantityAt(side.best);
    side.set(side.best, Math.max(1, Math.floor((held * random.between(300, 900)) / 1000)));
  }

  #sweep(side: RestingSide): void {
    const bps = this.#random.between(SWEEP_BPS.from, SWEEP_BPS.to);
    const last = side.best + side.away * Math.floor((side.best * bps) / 10_000);
    while (side.count > LEAST_LEVELS && (last - side.best) * side.away > 0) side.set(side.best, 0);
  }

  /** The side that market orders hit: asks where buyers press. */
  #pressed(): RestingSide {
    return this.#buyersMove() ? this.asks : this.bids;
  }

  #buyersMove(): boolean {
    return this.#random.perMille(500 + Math.trunc(this.flow.followed / 3));
  }

  /** Market makers close the spread, from below where buyers press, and put their sizes right. */
  #quote(): void {
    const random = this.#random;
    const { bids, asks } = this;
    if (asks.best - bids.best > 1 && random.perMille(this.regimes.regime.quoting)) {
      if (this.#buyersMove()) this.#step(bids, asks.best - 1);
      else this.#step(asks, bids.best + 1);
    }
    for (const side of [bids, asks]) {
      if (random.perMille(300)) side.set(side.best, this.#quoteSize(this.#favour(side)));
    }
  }

  /** A quote moves to a better price; the one it leaves is mostly pulled. */
  #step(side: RestingSide, price: number): void {
    const left = side.best;
    side.set(price, this.#quoteSize(this.#favour(side)));
    const pulled = side.count > LEAST_LEVELS && this.#random.perMille(650);
    side.set(left, pulled ? 0 : this.#random.pick(this.profile.sizes));
  }

  /** One limit order or cancel; buyers who press add bids and let asks go. */
  #order(): void {
    const random = this.#random;
    const side = random.perMille(500) ? this.bids : this.asks;
    const crowd = side.within(this.#near) - NEAR_LEVELS - Math.trunc(this.#favour(side) / 125);
    const cancels = 500 + Math.max(-450, Math.min(450, crowd * 60));
    if (side.count > LEAST_LEVELS && random.perMille(cancels))
      side.set(side.priceAt(random.between(1, 24)), 0);
    else this.#add(side);
    if (side.count > MOST_LEVELS) side.set(side.priceAt(side.count - 1), 0);
  }

  #add(side: RestingSide): void {
    const random = this.#random;
    const { distances, sizes } = this.profile;
    const i = random.below(distances.length - 1);
    const distance = random.between(distances[i] ?? 1, distances[i + 1] ?? 1);
    side.set(side.best + side.away * distance, this.#sized(sizes, this.#favour(side)));
  }

  /** How much the flow favours a side's resting orders, -1000 to 1000. */
  #favour(side: RestingSide): number {
    return -side.away * this.flow.pressure;
  }

  #quoteSize(favour: number): number {
    return this.#sized(this.profile.quotes, favour) + this.#random.below(1_000);
  }

  /** One of the sizes, rising: the larger of two draws the more often, the more the side is favoured. */
  #sized(sizes: readonly number[], favour: number): number {
    const random = this.#random;
    const first = random.below(sizes.length);
    if (!random.perMille(Math.abs(favour))) return sizes[first] ?? 1;
    const second = random.below(sizes.length);
    return sizes[favour > 0 ? Math.max(first, second) : Math.min(first, second)] ?? 1;
  }
}
