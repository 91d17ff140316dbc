/**
 * One side's levels as they were read, before any scale: price and quantity as an integer and its count of decimals
 * each. In the order of the file; duplicates, zero quantities and unsorted levels are kept.
 */
export class LevelList {
  count = 0;
  prices = new Float64Array(64);
  priceDecimals = new Uint8Array(64);
  quantities = new Float64Array(64);
  quantityDecimals = new Uint8Array(64);

  clear(): void {
    this.count = 0;
  }

  /** Makes room for one more level. */
  reserve(): void {
    if (this.count < this.prices.length) return;
    const size = this.prices.length * 2;
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
