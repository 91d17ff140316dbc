import type { Random } from './random';
import type { RegimeChain } from './regimes';

/** Pressures and chances are parts of 1000. */
const FULL = 1000;
/** The pressure returns to where it is drawn by 1/12 a round, the trades follow it by 1/4. */
const PULL = 12;
const LAG = 4;

/**
 * Who is in a hurry: the imbalance of the order flow. Resting orders follow `pressure` at once, market orders and
 * quotes follow `followed`, which lags behind it: so the book leans a little before the price moves.
 */
export class OrderFlow {
  /** -1000 (all sellers) to 1000 (all buyers). */
  pressure = 0;
  /** The pressure as it was, smoothed over some rounds. */
  followed = 0;
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Goes on by one round of a regime: a mean-reverting walk (an AR(1) process in whole numbers). */
  advance({ regime, direction }: RegimeChain): void {
    const { unrest, lean } = regime;
    const pull = Math.trunc((direction * lean - this.pressure) / PULL);
    const noise = this.#random.between(-unrest, unrest);
    this.pressure = Math.max(-FULL, Math.min(FULL, this.pressure + pull + noise));
    this.followed += Math.trunc((this.pressure - this.followed) / LAG);
  }
}
