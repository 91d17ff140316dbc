import type { SimulatedMarket } from '../market/simulated-market';

/** How a market moves in real time. */
export interface PaceChoice {
  /** Milliseconds of the market in one of the clock. */
  readonly speed: number;
  /** The market stands still until every symbol's book has been asked for. */
  readonly waits: boolean;
}

/** Moves a market in real time; it catches up where the machine was busy, so that none of its time is lost. */
export class Pace {
  readonly #market: SimulatedMarket;
  readonly #choice: PaceChoice;
  #timer: NodeJS.Timeout | null = null;
  #began: { readonly clock: number; readonly market: number } | null = null;

  constructor(market: SimulatedMarket, choice: PaceChoice) {
    this.#market = market;
    this.#choice = choice;
  }

  /** Begins to look at the clock. */
  start(): void {
    this.#timer ??= setInterval(() => this.#look(), 2);
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  #look(): void {
    const { time } = this.#market;
    if (time === null) {
      this.stop();
      return;
    }
    const clock = performance.now();
    if (!this.#began && this.#choice.waits && this.#market.awaited) return;
    this.#began ??= { clock, market: time };
    const due = this.#began.market + (clock - this.#began.clock) * this.#choice.speed;
    while ((this.#market.time ?? Number.POSITIVE_INFINITY) <= due) this.#market.step();
  }
}
