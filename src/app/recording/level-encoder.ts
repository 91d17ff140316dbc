import type { BookUpdate } from '../../core/market/update';
import type { ByteWriter } from './bytes';
import { putSigned, putUnsigned, sizeOf32 } from './sized';

/**
 * Writes the levels of an update: one control byte a level (length of the price's difference in the low four bits,
 * of the quantity in the high ones), all together, then the data. Room must have been reserved.
 */
export class LevelEncoder {
  readonly #out: ByteWriter;
  /** Where the control byte of level 0 stands. */
  #control = 0;

  constructor(out: ByteWriter) {
    this.#out = out;
  }

  /** Adds all levels; the first price is written as the difference from `anchor`. */
  encode(update: BookUpdate, anchor: number): void {
    const { bidCount, askCount, prices } = update;
    const levels = bidCount + askCount;
    this.#control = this.#out.length;
    this.#out.length += levels;
    this.#side(update, 0, bidCount, anchor);
    this.#side(update, bidCount, levels, bidCount > 0 ? (prices[0] ?? 0) : anchor);
  }

  /** Adds the levels from `from` up to `to`; `base` is the price that the first one differs from. */
  #side(update: BookUpdate, from: number, to: number, base: number): void {
    const { view } = this.#out;
    const { prices, quantities } = update;
    let at = this.#out.length;
    let before = base;
    for (let i = from; i < to; i++) {
      const price = prices[i] ?? 0;
      const quantity = quantities[i] ?? 0;
      const step = checkedPrice(price) - before;
      before = price;
      const narrow = step === (step | 0) && quantity === quantity >>> 0;
      const priceSize = narrow ? putStep(view, at, step) : putSigned(view, at, step);
      at += priceSize;
      const quantitySize = narrow ? putWord(view, at, quantity) : putUnsigned(view, at, quantity);
      at += quantitySize;
      view.setUint8(this.#control + i, priceSize | (quantitySize << 4));
    }
    this.#out.length = at;
  }
}

function checkedPrice(price: number): number {
  if (price >= 0 && price <= Number.MAX_SAFE_INTEGER) return price;
  throw new RangeError(`not a price in ticks: ${price}`);
}

function putStep(view: DataView, at: number, step: number): number {
  return putWord(view, at, (step << 1) ^ (step >> 31));
}

function putWord(view: DataView, at: number, word: number): number {
  view.setUint32(at, word, true);
  return sizeOf32(word);
}
