import { type Decimal, fromScaled } from '../money';

const FIRST_CAPACITY = 16;

/**
 * The last mid of each symbol. `set` runs at every tick and stores two numbers; the decimal is made when somebody asks,
 * and once per mark.
 */
export class Marks {
  #halfTicks = new Float64Array(FIRST_CAPACITY);
  #priceDecimals = new Uint8Array(FIRST_CAPACITY);
  /** The mark as a decimal, null while the numbers are newer. */
  #decimals: (Decimal | null)[] = [];

  /**
   * @param symbol index in the run's symbol table.
   * @param halfTicks best bid + best ask in price ticks, an integer below 2^53: twice the mid.
   * @param priceDecimals decimals of a price tick.
   */
  set(symbol: number, halfTicks: number, priceDecimals: number): void {
    if (symbol >= this.#halfTicks.length) this.#grow(symbol + 1);
    this.#halfTicks[symbol] = halfTicks;
    this.#priceDecimals[symbol] = priceDecimals;
    this.#decimals[symbol] = null;
  }

  /** Puts back a mark from before a restart; it is stale until the symbol's next `set`. */
  restore(symbol: number, mark: Decimal): void {
    if (symbol >= this.#halfTicks.length) this.#grow(symbol + 1);
    this.#halfTicks[symbol] = 0;
    this.#decimals[symbol] = mark;
  }

  /** The mid at the symbol's last tick, quote per base, exact; null before its first. */
  get(symbol: number): Decimal | null {
    const known = this.#decimals[symbol];
    if (known) return known;
    const halfTicks = this.#halfTicks[symbol] ?? 0;
    if (halfTicks === 0) return null;
    const mark = fromScaled(halfTicks, this.#priceDecimals[symbol] ?? 0).div(2);
    this.#decimals[symbol] = mark;
    return mark;
  }

  /** The symbol has a mark, but none since the restart. */
  isStale(symbol: number): boolean {
    return (this.#halfTicks[symbol] ?? 0) === 0 && this.get(symbol) !== null;
  }

  /** The same marks that go their own way. */
  fork(): Marks {
    const copy = new Marks();
    copy.#halfTicks = this.#halfTicks.slice();
    copy.#priceDecimals = this.#priceDecimals.slice();
    copy.#decimals = [...this.#decimals];
    return copy;
  }

  #grow(needed: number): void {
    const size = Math.max(needed, this.#halfTicks.length * 2);
    const halfTicks = new Float64Array(size);
    halfTicks.set(this.#halfTicks);
    const priceDecimals = new Uint8Array(size);
    priceDecimals.set(this.#priceDecimals);
    this.#halfTicks = halfTicks;
    this.#priceDecimals = priceDecimals;
  }
}
