import { type EpochMs, epochMs, MINUTE_MS } from '../time';
import { DrawdownWatch } from './drawdown';
import { SampleMoments } from './sample-moments';

/**
 * Equity, marked to market, on the fixed grid of UTC minutes: a minute's sample is the last equity known at or before its
 * boundary. Minutes without news stand still and count with a return of 0. Float64, quote units.
 */
export class MinuteGrid {
  /** Equity / equity a minute before - 1. */
  readonly returns = new SampleMoments();
  readonly drawdown: DrawdownWatch;
  readonly start: EpochMs;
  readonly #first: number;
  #downsideSquares = 0;
  /** The last boundary that has its sample, in minutes since 1970. */
  #minute: number;
  #sample: number;
  /** The latest equity, whether or not a boundary has passed since. */
  #latest: number;

  /** @param startingBalance equity at `start`, before anything was traded. */
  constructor(startingBalance: number, start: EpochMs) {
    this.start = start;
    this.#first = startingBalance;
    this.#minute = Math.floor(start / MINUTE_MS);
    this.#sample = startingBalance;
    this.#latest = startingBalance;
    this.drawdown = new DrawdownWatch(startingBalance, start);
  }

  get downsideSquares(): number {
    return this.#downsideSquares;
  }

  /** The starting balance and the latest equity. */
  get ends(): { readonly first: number; readonly last: number } {
    return { first: this.#first, last: this.#latest };
  }

  /** Equity as it stands from `time` on; times do not go back, an earlier one counts as the latest. */
  add(time: EpochMs, equity: number): void {
    this.#passTo(Math.ceil(time / MINUTE_MS) - 1);
    this.#latest = equity;
  }

  /** Nothing more comes up to and including `time`. */
  finish(time: EpochMs): void {
    this.#passTo(Math.floor(time / MINUTE_MS));
  }

  /** Takes the samples of the boundaries up to `last`, in minutes since 1970. */
  #passTo(last: number): void {
    for (let minute = this.#minute + 1; minute <= last; minute++) this.#take(minute);
  }

  #take(minute: number): void {
    if (this.#sample > 0) {
      const change = this.#latest / this.#sample - 1;
      this.returns.add(change);
      if (change < 0) this.#downsideSquares += change * change;
    }
    this.#minute = minute;
    this.#sample = this.#latest;
    this.drawdown.add(this.#latest, epochMs(minute * MINUTE_MS));
  }
}
