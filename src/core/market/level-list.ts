const FEWEST = 16;

/** A decimal as it was read: `mantissa` x 10^-`decimals`. */
interface ReadDecimal {
  readonly mantissa: number;
  readonly decimals: number;
}

/**
 * One side's levels as they were read, before any scale: price and quantity as an integer and its count of decimals
 * each. In the order of the file; duplicates, zero quantities and unsorted levels are kept.
 */
export class LevelList {
  count = 0;
  prices: Float64Array;
  priceDecimals: Uint8Array;
  quantities: Float64Array;
  quantityDecimals: Uint8Array;

  /** @param room levels to make room for; more may come. */
  constructor(room = 64) {
    this.prices = new Float64Array(room);
    this.priceDecimals = new Uint8Array(room);
    this.quantities = new Float64Array(room);
    this.quantityDecimals = new Uint8Array(room);
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds a level. */
  add(price: ReadDecimal, quantity: ReadDecimal): void {
    this.reserve();
    const { count } = this;
    this.prices[count] = price.mantissa;
    this.priceDecimals[count] = price.decimals;
    this.quantities[count] = quantity.mantissa;
    this.quantityDecimals[count] = quantity.decimals;
    this.count = count + 1;
  }

  /** Makes room for one more level. */
  reserve(): void {
    if (this.count < this.prices.length) return;
    const size = Math.max(this.prices.length * 2, FEWEST);
    this.prices = grown(this.prices, new Float64Array(size));
    this.quantities = grown(this.quantities, new Float64Array(size));
    this.priceDecimals = grown(this.priceDecimals, new Uint8Array(size));
    this.quantityDecimals = grown(this.quantityDecimals, new Uint8Array(size));
  }
}

function grown<T extends Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
