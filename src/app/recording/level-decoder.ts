import type { BookUpdate } from '../../core/market/update';
import { getSigned, getUnsigned, MASKS } from './sized';

/**
 * Narrow levels read at once: their steps of at most 2^23 add up to at most 2^29, far from the edge of an
 * int32.
 */
const RUN = 64;
/** Below this price a run cannot pass 2^53. */
const RUN_MAX_PRICE = 2 ** 52;
/** Stands for any price that a run cannot bring below 0. */
const SAFE_FLOOR = 2 ** 30;

/**
 * Reads the levels of an update into its columns: the inner loop of every replay. A narrow level (price step
 * of at most three bytes, quantity of at most four) goes in 32-bit arithmetic and without a branch on its
 * lengths, which no processor could foretell; wider ones take the slow way, one by one. All places must lie
 * in the view, slack included: the caller has checked the control bytes against the block's end.
 */
export class LevelDecoder {
  #view: DataView = new DataView(new ArrayBuffer(0));
  /** Where the control byte of level 0 stands. */
  #control = 0;
  /** Where the next level's data stands. */
  #at = 0;
  /** Price of the level before; negative after a fault. */
  #price = 0;

  /** The bytes to read from. */
  attach(view: DataView): void {
    this.#view = view;
  }

  /**
   * Reads the levels whose control bytes begin at `control`, as many as the update's counts say, the first
   * price as the difference from `anchor`. Returns where the data ends, or -1 where a number is out of
   * bounds.
   */
  decode(update: BookUpdate, control: number, anchor: number): number {
    const levels = update.bidCount + update.askCount;
    this.#control = control;
    this.#at = control + levels;
    this.#price = anchor;
    let i = 0;
    while (i < levels && this.#price >= 0) {
      const end = this.#price > RUN_MAX_PRICE ? i : Math.min(levels, i + RUN);
      const reached = this.#narrow(update, i, end);
      i = reached < end || end === i ? this.#wide(update, reached) : reached;
    }
    return this.#price < 0 ? -1 : this.#at;
  }

  /**
   * Reads narrow levels from `from` up to `to` or the first wide one; returns which one it stopped before.
   */
  #narrow(update: BookUpdate, from: number, to: number): number {
    const view = this.#view;
    const control = this.#control;
    const { prices, quantities } = update;
    const base = this.#price;
    const floor = Math.min(base, SAFE_FLOOR) | 0;
    const masks = MASKS;
    let at = this.#at | 0;
    let climbed = 0;
    let signs = 0;
    let i = from;
    for (; i < to; i++) {
      const sizes = view.getUint8(control + i);
      if (!isNarrow(sizes)) break;
      const quantityAt = (at + (sizes & 15)) | 0;
      const step = view.getInt32(at, true) & (masks[sizes & 15] ?? 0);
      climbed = (climbed + ((step >>> 1) ^ -(step & 1))) | 0;
      signs |= floor + climbed;
      prices[i] = base + climbed;
      quantities[i] = (view.getInt32(quantityAt, true) & (masks[sizes >> 4] ?? 0)) >>> 0;
      at = (quantityAt + (sizes >> 4)) | 0;
    }
    this.#at = at;
    this.#price = signs < 0 ? -1 : base + climbed;
    return i;
  }

  /** Reads one level of any width; returns the next one's number. */
  #wide(update: BookUpdate, i: number): number {
    const sizes = this.#view.getUint8(this.#control + i);
    const price = this.#price + getSigned(this.#view, this.#at, sizes & 15);
    const quantity = getUnsigned(this.#view, this.#at + (sizes & 15), sizes >> 4);
    const fault = (sizes & 0x88) !== 0 || !isWhole(price) || !isWhole(quantity);
    update.prices[i] = price;
    update.quantities[i] = quantity;
    this.#price = fault ? -1 : price;
    this.#at += (sizes & 15) + (sizes >> 4);
    return i + 1;
  }
}

/**
 * Whether a control byte has lengths of at most 3 (low half) and at most 4 (high half, which must not reach 8
 * with 3 added).
 */
function isNarrow(sizes: number): boolean {
  return ((sizes & 0x8c) | ((sizes + 0x30) & 0x80)) === 0;
}

function isWhole(value: number): boolean {
  return value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
