import type { FeatureParameters, Profile } from '../../src/core/parameters';
import { logReturns, mean, std, YEAR } from './direct-statistics';
import { exactLog } from './exact-log';

/** A volatility z-score computed directly, and how far a golden one may be from it. */
export interface ScoreAndNoise {
  /** Null where there are too few ticks. */
  readonly z: number | null;
  readonly noise: number;
}

/**
 * The volatility z-score in two passes over whole windows, from logarithms that are rounded once each; and the noise of a
 * score whose logarithms were off by one last place, as those of the golden traces' numpy are (docs/decisions has the
 * measurement).
 *
 * With u the last place of a logarithm, a return is off by at most 2u. A standard deviation moves by no more than the
 * largest change of a value, so a volatility v is off by at most dv = 2u x sqrt(252 x 24 x 60). The mean of volatilities
 * moves by at most dv and their deviation s too, so that z = (v - mean) / s moves by at most (2 + |z|) x dv / s. In the
 * seed's score the divisor s is a deviation of un-annualised ones and moves by 2u; the subtrahend is part of v.
 */
export class DirectScore {
  readonly #profile: Profile;
  readonly #parameters: FeatureParameters;
  readonly #mids: number[] = [];
  readonly #returns: number[] = [];
  /** Of each tick so far, annualised for the corrected score, from a return more and as they come for the seed's. */
  readonly #deviations: number[] = [];

  constructor(profile: Profile, parameters: FeatureParameters) {
    this.#profile = profile;
    this.#parameters = parameters;
  }

  push(mid: number): ScoreAndNoise {
    const before = this.#mids.at(-1);
    this.#mids.push(mid);
    if (before !== undefined) this.#returns.push(...logReturns([before, mid]));
    return this.#profile === 'corrected' ? this.#corrected() : this.#seeds();
  }

  #corrected(): ScoreAndNoise {
    const { windowSize, volatilityWindow } = this.#parameters;
    const volatility = this.#std(volatilityWindow - 1) * YEAR;
    if (Number.isNaN(volatility)) return { z: null, noise: 0 };
    this.#deviations.push(volatility);
    const window = this.#deviations.slice(-(windowSize - volatilityWindow + 1));
    if (window.length < 20) return { z: null, noise: 0 };
    const deviation = std(window);
    if (deviation < 1e-9) return { z: 0, noise: 0 };
    const z = (volatility - mean(window)) / deviation;
    return { z, noise: ((2 + Math.abs(z)) * 2 * this.#lastPlace() * YEAR) / deviation };
  }

  #seeds(): ScoreAndNoise {
    const { windowSize, volatilityWindow } = this.#parameters;
    const longer = this.#std(volatilityWindow);
    if (Number.isNaN(longer)) return { z: null, noise: 0 };
    this.#deviations.push(longer);
    const divisor = Math.max(std(this.#deviations.slice(-(windowSize - volatilityWindow))), 0.0001);
    const current = this.#std(volatilityWindow - 1);
    const z = (current * YEAR - current) / divisor;
    return { z, noise: (2 * this.#lastPlace() * (YEAR + Math.abs(z))) / divisor };
  }

  /** Deviation of the last `count` returns; NaN below that many. */
  #std(count: number): number {
    return this.#returns.length < count ? Number.NaN : std(this.#returns.slice(-count));
  }

  /** One last place of the latest mid's logarithm. */
  #lastPlace(): number {
    return 2 ** (Math.floor(Math.log2(Math.abs(exactLog(this.#mids.at(-1) ?? Number.NaN)))) - 52);
  }
}
