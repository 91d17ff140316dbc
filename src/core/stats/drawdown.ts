import type { EpochMs } from '../time';

/** A fall of equity from a peak, in quote units. */
export interface Drawdown {
  readonly amount: number;
  /** Of the peak: 0.1 is a tenth. */
  readonly fraction: number;
  readonly peakAt: EpochMs;
  readonly troughAt: EpochMs;
  /** The first sample at or above the peak again; null while there is none. */
  readonly recoveredAt: EpochMs | null;
}

/**
 * The deepest fall from a running peak, by amount, over samples of equity in the order of time. The starting balance is
 * the first peak, so that a run that only loses has a drawdown from its start.
 */
export class DrawdownWatch {
  #peak: number;
  #peakAt: EpochMs;
  #deepest: Drawdown | null = null;
  #isOpen = false;

  constructor(startingBalance: number, at: EpochMs) {
    this.#peak = startingBalance;
    this.#peakAt = at;
  }

  /** Null where equity never fell. */
  get deepest(): Drawdown | null {
    return this.#deepest;
  }

  /** The running peak so far. */
  get peak(): number {
    return this.#peak;
  }

  /** One sample more. */
  add(equity: number, at: EpochMs): void {
    if (equity >= this.#peak) this.#rise(equity, at);
    else this.#fall(equity, at);
  }

  #rise(equity: number, at: EpochMs): void {
    if (this.#isOpen && this.#deepest) this.#deepest = { ...this.#deepest, recoveredAt: at };
    this.#isOpen = false;
    this.#peak = equity;
    this.#peakAt = at;
  }

  #fall(equity: number, at: EpochMs): void {
    const amount = this.#peak - equity;
    if (this.#deepest !== null && amount <= this.#deepest.amount) return;
    const fraction = this.#peak > 0 ? amount / this.#peak : 0;
    this.#deepest = { amount, fraction, peakAt: this.#peakAt, troughAt: at, recoveredAt: null };
    this.#isOpen = true;
  }
}
