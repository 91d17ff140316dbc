import type { Random } from './random';

/** A mood of the market. Chances are in 1000 per round; a round is one beat of the simulated market. */
export interface Regime {
  readonly name: 'calm' | 'trending' | 'volatile' | 'thin';
  /** Beats of 100 ms from one update to the next, at least and at most. */
  readonly beats: readonly [number, number];
  /** Rounds that it lasts. */
  readonly shortest: number;
  readonly longest: number;
  /** Where the pressure of the order flow is drawn, in 1000; its sign is drawn anew each time. */
  readonly lean: number;
  /** How far the pressure strays in a round, in 1000. */
  readonly unrest: number;
  /** Chance of a market order. */
  readonly aggression: number;
  /** Most levels that a market order eats. */
  readonly appetite: number;
  /** Limit orders and cancels in a round. */
  readonly orders: number;
  /** Chance that market makers close a spread that has opened. */
  readonly quoting: number;
  /** Chance of a sweep, a market order that empties the book over many levels. */
  readonly sweeps: number;
  /** Weights of the regime that follows, in the order of `REGIMES`. */
  readonly next: readonly number[];
}

const calm: Regime = {
  name: 'calm',
  beats: [10, 15],
  shortest: 90,
  longest: 400,
  lean: 0,
  unrest: 110,
  aggression: 300,
  appetite: 3,
  orders: 4,
  quoting: 990,
  sweeps: 0,
  next: [0, 4, 3, 3],
};

const trending: Regime = {
  name: 'trending',
  beats: [8, 13],
  shortest: 40,
  longest: 160,
  lean: 420,
  unrest: 120,
  aggression: 520,
  appetite: 4,
  orders: 5,
  quoting: 990,
  sweeps: 0,
  next: [5, 1, 3, 1],
};

const volatile: Regime = {
  name: 'volatile',
  beats: [5, 10],
  shortest: 40,
  longest: 150,
  lean: 120,
  unrest: 220,
  aggression: 700,
  appetite: 7,
  orders: 7,
  quoting: 960,
  sweeps: 0,
  next: [6, 2, 0, 2],
};

const thin: Regime = {
  name: 'thin',
  beats: [12, 20],
  shortest: 40,
  longest: 120,
  lean: 60,
  unrest: 160,
  aggression: 220,
  appetite: 4,
  orders: 4,
  quoting: 200,
  sweeps: 25,
  next: [8, 1, 1, 0],
};

export const REGIMES: readonly Regime[] = [calm, trending, volatile, thin];

/** Which regime holds: a Markov chain whose stays are drawn evenly between the regime's shortest and longest. */
export class RegimeChain {
  regime: Regime = calm;
  /** Which way the regime leans. */
  direction: 1 | -1 = 1;
  readonly #random: Random;
  #left: number;

  constructor(random: Random) {
    this.#random = random;
    this.#left = random.between(calm.shortest, calm.longest);
  }

  /** Goes on by one round. */
  advance(): void {
    if (this.#left-- > 0) return;
    const random = this.#random;
    this.regime = REGIMES[random.weighted(this.regime.next)] ?? calm;
    this.direction = random.perMille(500) ? 1 : -1;
    this.#left = random.between(this.regime.shortest, this.regime.longest);
  }
}
