import type { EpochMs } from '../time';

/** How much of the time, and how heavily, a run was invested; from samples of its account. */
export class Exposure {
  readonly #start: EpochMs;
  #last: EpochMs;
  #notional = 0;
  #leverage = 0;
  #investedMs = 0;
  #weighted = 0;
  #greatest = 0;

  constructor(start: EpochMs) {
    this.#start = start;
    this.#last = start;
  }

  /** Share of the time with a position; null over no time. */
  get timeInMarket(): number | null {
    return this.#last > this.#start ? this.#investedMs / (this.#last - this.#start) : null;
  }

  /** Gross notional / equity, averaged over time; null over no time. */
  get average(): number | null {
    return this.#last > this.#start ? this.#weighted / (this.#last - this.#start) : null;
  }

  /** Greatest gross notional / equity of any sample; 0 without a position. */
  get greatest(): number {
    return this.#greatest;
  }

  /**
   * The account from `time` on.
   *
   * @param notional sum over symbols of |quantity| x mark, quote units.
   * @param equity quote units; at or below 0 the sample counts with an exposure of 0.
   */
  add(time: EpochMs, notional: number, equity: number): void {
    this.#pass(time);
    this.#notional = notional;
    this.#leverage = equity > 0 ? notional / equity : 0;
    this.#greatest = Math.max(this.#greatest, this.#leverage);
  }

  /** Nothing more comes up to `time`. */
  finish(time: EpochMs): void {
    this.#pass(time);
  }

  #pass(time: EpochMs): void {
    const span = Math.max(0, time - this.#last);
    if (this.#notional > 0) this.#investedMs += span;
    this.#weighted += this.#leverage * span;
    this.#last = time > this.#last ? time : this.#last;
  }
}
