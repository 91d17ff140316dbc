import type { FeatureParameters } from '../parameters';
import { RunningMoments } from './moments';
import { MIN_SAMPLES } from './z-score';

/** sqrt of the minutes of 252 days of 24 hours: the seed's factor from one return to a year. */
export const ANNUALISATION = Math.sqrt(252 * 24 * 60);

/** How a tick's volatility is set against the recent ones: one of the departures of the corrected profile. */
export interface VolatilityScore {
  /** Takes the latest log return, and the annualised volatility of the tick (NaN while there is none). */
  push(logReturn: number, volatility: number): void;
  /** The z-score of `volatility`, NaN while there are too few values. */
  score(volatility: number): number;
  clear(): void;
  /** A score in the same state that goes its own way. */
  fork(): VolatilityScore;
}

/** Makes the score of one symbol. */
export type VolatilityScoreRule = (parameters: FeatureParameters) => VolatilityScore;

/** Standard deviations below this are flat: the z-score is then 0. */
const FLAT_STD = 1e-9;

/** Corrected: annualised volatility against mean and deviation of the window's annualised volatilities. */
export class WindowVolatilityScore implements VolatilityScore {
  #volatilities: RunningMoments;
  readonly #parameters: FeatureParameters;

  constructor(parameters: FeatureParameters) {
    this.#parameters = parameters;
    this.#volatilities = new RunningMoments(parameters.windowSize - parameters.volatilityWindow + 1);
  }

  push(_logReturn: number, volatility: number): void {
    if (!Number.isNaN(volatility)) this.#volatilities.push(volatility);
  }

  score(volatility: number): number {
    if (this.#volatilities.count < MIN_SAMPLES) return Number.NaN;
    const std = this.#volatilities.std();
    return std < FLAT_STD ? 0 : (volatility - this.#volatilities.mean()) / std;
  }

  clear(): void {
    this.#volatilities.clear();
  }

  fork(): WindowVolatilityScore {
    const copy = new WindowVolatilityScore(this.#parameters);
    copy.#volatilities = this.#volatilities.fork();
    return copy;
  }
}

/**
 * The seed to the letter: from the annualised volatility it takes the same standard deviation un-annualised, and
 * divides by the deviation (at least 0.0001) of the stds of each run of `volatility_window` returns of the window.
 */
export class SeedVolatilityScore implements VolatilityScore {
  #returns: RunningMoments;
  #stds: RunningMoments;
  readonly #parameters: FeatureParameters;
  /** Runs of `volatility_window` returns in a full window: none where both windows are equal, and then no score. */
  readonly #runs: number;

  constructor(parameters: FeatureParameters) {
    this.#parameters = parameters;
    this.#runs = parameters.windowSize - parameters.volatilityWindow;
    this.#returns = new RunningMoments(parameters.volatilityWindow);
    this.#stds = new RunningMoments(Math.max(1, this.#runs));
  }

  push(logReturn: number): void {
    this.#returns.push(logReturn);
    if (this.#returns.full && this.#runs > 0) this.#stds.push(this.#returns.std());
  }

  score(volatility: number): number {
    if (this.#stds.count === 0) return Number.NaN;
    return (volatility - volatility / ANNUALISATION) / Math.max(this.#stds.std(), 0.0001);
  }

  clear(): void {
    this.#returns.clear();
    this.#stds.clear();
  }

  fork(): SeedVolatilityScore {
    const copy = new SeedVolatilityScore(this.#parameters);
    copy.#returns = this.#returns.fork();
    copy.#stds = this.#stds.fork();
    return copy;
  }
}
