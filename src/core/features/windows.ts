import type { FeatureParameters } from '../parameters';
import { atr } from './atr';
import { imbalanceSlope } from './imbalance-slope';
import { RunningMoments } from './moments';
import { momentum } from './momentum';
import { NaturalLog } from './natural-log';
import { Ring } from './ring';
import { ANNUALISATION, type VolatilityScore } from './volatility';
import { imbalanceZ } from './z-score';

/**
 * The windows of one symbol and the features read off them. A feature without enough ticks behind it is NaN here
 * (null wherever it leaves the hot path). Nothing is allocated by a tick.
 */
export class FeatureWindows {
  /** Annualised standard deviation of the last returns. */
  volatility = Number.NaN;
  volatilityZ = Number.NaN;
  momentum = Number.NaN;
  imbalanceMomentum = Number.NaN;
  readonly #parameters: FeatureParameters;
  #mids: Ring;
  #imbalances: RunningMoments;
  #returns: RunningMoments;
  readonly #volatilityScore: VolatilityScore;
  /** Only remembers logarithms, so that forks share it. */
  #log = new NaturalLog();
  #lastLogMid = Number.NaN;

  constructor(parameters: FeatureParameters, volatilityScore: VolatilityScore) {
    this.#parameters = parameters;
    this.#mids = new Ring(parameters.windowSize);
    this.#imbalances = new RunningMoments(parameters.windowSize);
    this.#returns = new RunningMoments(parameters.volatilityWindow - 1);
    this.#volatilityScore = volatilityScore;
  }

  /** Takes one tick in: its mid in quote units and its imbalance. */
  push(mid: number, imbalance: number): void {
    this.#mids.push(mid);
    this.#imbalances.push(imbalance);
    this.#pushReturn(mid);
    this.momentum = momentum(this.#mids, this.#parameters.momentumWindow);
    this.imbalanceMomentum = imbalanceSlope(this.#imbalances, this.#parameters.momentumWindow);
  }

  /** z-score of the latest imbalance; computed when asked, since no gate reads it. */
  imbalanceZ(): number {
    return imbalanceZ(this.#imbalances);
  }

  /** Mean absolute mid difference of the last 14 ticks; computed when asked, since no gate reads it. */
  atr(): number {
    return atr(this.#mids);
  }

  /** Ticks held, up to `window_size`. */
  get count(): number {
    return this.#mids.count;
  }

  /** Forgets every tick: after a gap or a resynchronisation the old ones are another market. */
  clear(): void {
    this.#mids.clear();
    this.#imbalances.clear();
    this.#returns.clear();
    this.#volatilityScore.clear();
    this.#lastLogMid = Number.NaN;
    this.volatility = this.volatilityZ = this.momentum = this.imbalanceMomentum = Number.NaN;
  }

  /** The same windows, bit for bit, that go their own way. */
  fork(): FeatureWindows {
    const copy = new FeatureWindows(this.#parameters, this.#volatilityScore.fork());
    copy.#mids = this.#mids.fork();
    copy.#imbalances = this.#imbalances.fork();
    copy.#returns = this.#returns.fork();
    copy.#log = this.#log;
    copy.#lastLogMid = this.#lastLogMid;
    copy.volatility = this.volatility;
    copy.volatilityZ = this.volatilityZ;
    copy.momentum = this.momentum;
    copy.imbalanceMomentum = this.imbalanceMomentum;
    return copy;
  }

  #pushReturn(mid: number): void {
    const logMid = this.#log.of(mid);
    const logReturn = logMid - this.#lastLogMid;
    this.#lastLogMid = logMid;
    if (Number.isNaN(logReturn)) return;
    this.#returns.push(logReturn);
    const full = this.#returns.full;
    this.volatility = full ? this.#returns.std() * ANNUALISATION : Number.NaN;
    this.#volatilityScore.push(logReturn, this.volatility);
    this.volatilityZ = full ? this.#volatilityScore.score(this.volatility) : Number.NaN;
  }
}
