import { Decimal, ZERO } from '../money';
import type { EpochMs } from '../time';

interface Lot {
  quantity: Decimal;
  readonly openedAt: EpochMs;
}

/**
 * The open lots of one symbol, first in, first out: what a fill closes is taken from the oldest lots. Only for times of
 * holding; P&L goes by the average entry (core/broker/position.ts).
 */
export class OpenLots {
  #lots: Lot[] = [];
  /** Where the first open lot stands, so that taking one off the front moves nothing. */
  #front = 0;
  /** 1 long, -1 short, 0 flat. */
  #sign = 0;

  get isFlat(): boolean {
    return this.#front === this.#lots.length;
  }

  /**
   * Takes a fill.
   *
   * @param signed base units, above 0 for a buy.
   * @returns how long what it closed was held, in milliseconds, weighted by quantity; null where it closed nothing.
   */
  take(signed: Decimal, at: EpochMs): number | null {
    const sign = signed.isNegative() ? -1 : 1;
    const opens = this.isFlat || sign === this.#sign;
    const { left, closed, weighted } = opens ? nothingClosed(signed.abs()) : this.#close(signed.abs(), at);
    if (left.gt(0)) this.#open(left, sign, at);
    return closed.isZero() ? null : weighted.div(closed).toNumber();
  }

  #open(quantity: Decimal, sign: number, at: EpochMs): void {
    if (this.isFlat) {
      this.#lots = [];
      this.#front = 0;
      this.#sign = sign;
    }
    this.#lots.push({ quantity, openedAt: at });
  }

  #close(quantity: Decimal, at: EpochMs): Closed {
    let left = quantity;
    let weighted = ZERO;
    for (let lot = this.#lots[this.#front]; lot && left.gt(0); lot = this.#lots[this.#front]) {
      const taken = Decimal.min(lot.quantity, left);
      weighted = weighted.plus(taken.times(at - lot.openedAt));
      left = left.minus(taken);
      lot.quantity = lot.quantity.minus(taken);
      if (lot.quantity.isZero()) this.#front++;
    }
    return { left, closed: quantity.minus(left), weighted };
  }
}

interface Closed {
  readonly left: Decimal;
  readonly closed: Decimal;
  /** Quantity x milliseconds held. */
  readonly weighted: Decimal;
}

function nothingClosed(left: Decimal): Closed {
  return { left, closed: ZERO, weighted: ZERO };
}
