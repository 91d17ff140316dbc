import type { BookUpdate } from '../../core/market/update';
import { getSigned, getUnsigned, mask32 } from './sized';

/**
 * Reads the levels of an update into its columns: the inner loop of every replay. A level whose two numbers have at
 * most four bytes each goes without a branch on their lengths; wider ones take the slow way.
 * All places must lie in the view, slack included: the caller has checked the control bytes against the block's end.
 */
export class LevelDecoder {
  #view: DataView = new DataView(new ArrayBuffer(0));
  /** Where the control byte of level 0 stands. */
  #control = 0;
  /** Where the next level's data stands. */
  #at = 0;

  /** The bytes to read from. */
  attach(view: DataView): void {
    this.#view = view;
  }

  /**
   * Reads the `bidCount` + `askCount` levels whose control bytes begin at `control`, the first price as a difference
   * from `anchor`. Returns where the data ends, or -1 where a number is out of bounds.
   */
  decode(update: BookUpdate, control: number, anchor: number): number {
    const { bidCount, prices } = update;
    const levels = bidCount + update.askCount;
    this.#control = control;
    this.#at = control + levels;
    if (!this.#side(update, 0, bidCount, anchor)) return -1;
    const base = bidCount > 0 ? (prices[0] ?? 0) : anchor;
    return this.#side(update, bidCount, levels, base) ? this.#at : -1;
  }

  /** Reads the levels from `from` up to `to`; false where a number is out of bounds. */
  #side(update: BookUpdate, from: number, to: number, base: number): boolean {
    const view = this.#view;
    const control = this.#control;
    const { prices, quantities } = update;
    let at = this.#at;
    let price = base;
    for (let i = from; i < to; i++) {
      const sizes = view.getUint8(control + i);
      const priceSize = sizes & 15;
      const quantityAt = at + priceSize;
      const quantitySize = sizes >> 4;
      if (isNarrow(sizes)) {
        const coded = view.getUint32(at, true) & mask32(priceSize);
        price += (coded >>> 1) ^ -(coded & 1);
        quantities[i] = (view.getUint32(quantityAt, true) & mask32(quantitySize)) >>> 0;
      } else {
        if ((sizes & 0x88) !== 0) return false;
        price += getSigned(view, at, priceSize);
        const quantity = getUnsigned(view, quantityAt, quantitySize);
        if (quantity > Number.MAX_SAFE_INTEGER) return false;
        quantities[i] = quantity;
      }
      if (!(price >= 0 && price <= Number.MAX_SAFE_INTEGER)) return false;
      prices[i] = price;
      at = quantityAt + quantitySize;
    }
    this.#at = at;
    return true;
  }
}

/** Whether both lengths of a control byte are 0 to 4: neither half has its top bit set, before or after adding 3. */
function isNarrow(sizes: number): boolean {
  return ((sizes | (sizes + 0x33)) & 0x88) === 0;
}
