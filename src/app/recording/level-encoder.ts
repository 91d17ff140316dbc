import type { BookUpdate } from '../../core/market/update';
import type { ByteWriter } from './bytes';
import { putSigned, putUnsigned, sizeOf32 } from './sized';

/**
 * Writes the levels of an update: one control byte a level (length of the price's difference in the low four
 * bits, of the quantity in the high ones), all together, then the data. Room must have been reserved.
 */
export class LevelEncoder {
  readonly #out: ByteWriter;

  constructor(out: ByteWriter) {
    this.#out = out;
  }

  /**
   * Adds all levels; the first price is written as the difference from `anchor`, each other from the one
   * before.
   */
  encode(update: BookUpdate, anchor: number): void {
    const { view, length: control } = this.#out;
    const { prices, quantities } = update;
    const levels = update.bidCount + update.askCount;
    let at = control + levels;
    let before = anchor;
    for (let i = 0; i < levels; i++) {
      const price = prices[i] ?? 0;
      const quantity = quantities[i] ?? 0;
      const step = checkedPrice(price) - before;
      before = price;
      const narrow = step === (step | 0) && quantity === quantity >>> 0;
      const priceSize = narrow ? putStep(view, at, step) : putSigned(view, at, step);
      at += priceSize;
      const quantitySize = narrow ? putWord(view, at, quantity) : putUnsigned(view, at, quantity);
      at += quantitySize;
      view.setUint8(control + i, priceSize | (quantitySize << 4));
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
