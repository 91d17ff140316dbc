import { NO_SLOT, PAGE, PricePages, WORDS } from './price-pages';

/** Empty pages that may lie about before they are dropped. */
const MOST_EMPTY_PAGES = 64;

/**
 * One side of a book as a paged ladder: the quantity of every price is found by arithmetic, without sorting.
 * Prices are keyed so that the best one is the highest (asks by their negative), pages exist only where levels are, and
 * the pages are kept in order, so that the top levels are read off from the best page downwards. A change costs the
 * same at any depth and allocates nothing once the pages exist.
 */
export class BookSide {
  /** Levels with a quantity. */
  levels = 0;
  /** 1 where a higher price is better (bids), -1 where a lower one is (asks). */
  readonly #sign: 1 | -1;
  readonly #pages = new PricePages();
  /** Slots of the pages in ascending order of their keys. */
  #order = new Int32Array(MOST_EMPTY_PAGES);
  #emptyPages = 0;
  /** Index in `#order` of the best page with levels; -1 without any. */
  #best = -1;

  constructor(sign: 1 | -1) {
    this.#sign = sign;
  }

  /**
   * Sets the quantities (lots) at the prices (ticks) of entries `from` up to, not including, `to`; 0 takes a level away.
   * Of two entries at one price the later counts.
   */
  set(prices: Float64Array, quantities: Float64Array, from: number, to: number): void {
    const sign = this.#sign;
    let { cells, occupied, levels } = this.#pages;
    let pageKey = Number.NaN;
    let slot = NO_SLOT;
    for (let i = from; i < to; i++) {
      const position = floatAt(prices, i) * sign;
      const quantity = floatAt(quantities, i);
      const key = Math.floor(position / PAGE);
      if (key !== pageKey || slot === NO_SLOT) {
        slot = this.#slotOf(key, quantity !== 0);
        pageKey = key;
        ({ cells, occupied, levels } = this.#pages);
        if (slot === NO_SLOT) continue;
      }
      // Half of these branches would go either way at random, so the level is flipped by arithmetic.
      const offset = position & (PAGE - 1);
      const word = slot * WORDS + (offset >> 5);
      const held = intAt(occupied, word);
      const now = Number(quantity > 0);
      const change = now - ((held >>> (offset & 31)) & 1);
      cells[slot * PAGE + offset] = quantity;
      occupied[word] = held ^ ((change & 1) << (offset & 31));
      const onPage = intAt(levels, slot) + change;
      levels[slot] = onPage;
      this.levels += change;
      if (onPage === now && change !== 0 && this.#pageTurned(slot, now === 1)) slot = NO_SLOT;
    }
  }

  /**
   * Writes the best `limit` levels, best first, into the two columns (price ticks, quantity lots).
   * Returns how many there were.
   */
  top(limit: number, prices: Float64Array, quantities: Float64Array): number {
    const { cells, occupied, keys } = this.#pages;
    const sign = this.#sign;
    let count = 0;
    for (let index = this.#best; index >= 0 && count < limit; index--) {
      const slot = intAt(this.#order, index);
      const base = floatAt(keys, slot) * PAGE;
      for (let word = WORDS - 1; word >= 0 && count < limit; word--) {
        let bits = intAt(occupied, slot * WORDS + word);
        while (bits !== 0 && count < limit) {
          const offset = word * 32 + 31 - Math.clz32(bits);
          bits ^= 1 << (offset & 31);
          prices[count] = (base + offset) * sign;
          quantities[count] = floatAt(cells, slot * PAGE + offset);
          count++;
        }
      }
    }
    return count;
  }

  /** Takes every level away; the room stays for the next ones. */
  clear(): void {
    this.#pages.clear();
    this.#emptyPages = 0;
    this.#best = -1;
    this.levels = 0;
  }

  /** The slot of the page of `key`, made where there is none and one is wanted. */
  #slotOf(key: number, create: boolean): number {
    const slot = this.#pages.slotOf(key);
    return slot === NO_SLOT && create ? this.#addPage(key) : slot;
  }

  #addPage(key: number): number {
    const pages = this.#pages.count;
    if (pages === this.#order.length) this.#growOrder();
    const index = this.#indexOf(key);
    const slot = this.#pages.add(key);
    this.#order.copyWithin(index + 1, index, pages);
    this.#order[index] = slot;
    this.#emptyPages++;
    if (index <= this.#best) this.#best++;
    return slot;
  }

  /** A page has got its first level or lost its last; true if pages have changed their slots. */
  #pageTurned(slot: number, isFirst: boolean): boolean {
    if (isFirst) {
      this.#emptyPages--;
      const key = this.#keyAt(slot);
      if (this.#best < 0 || key > this.#keyAt(this.#slotAt(this.#best))) this.#best = this.#indexOf(key);
      return false;
    }
    this.#emptyPages++;
    while (this.#best >= 0 && this.#pages.levels[this.#slotAt(this.#best)] === 0) this.#best--;
    if (this.#emptyPages <= MOST_EMPTY_PAGES || this.#emptyPages * 2 <= this.#pages.count) return false;
    this.#dropEmptyPages();
    return true;
  }

  /** Where `key` stands, or would stand, in the order of pages. */
  #indexOf(key: number): number {
    let low = 0;
    let high = this.#pages.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#keyAt(this.#slotAt(middle)) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #slotAt(index: number): number {
    return intAt(this.#order, index);
  }

  #keyAt(slot: number): number {
    return floatAt(this.#pages.keys, slot);
  }

  /** A price that wanders leaves a trail of empty pages behind; now and then they are dropped. */
  #dropEmptyPages(): void {
    this.#pages.dropEmpty();
    const slots = Array.from({ length: this.#pages.count }, (_, slot) => slot);
    this.#order.set(slots.sort((a, b) => this.#keyAt(a) - this.#keyAt(b)));
    this.#emptyPages = 0;
    this.#best = this.#pages.count - 1;
  }

  #growOrder(): void {
    const order = new Int32Array(this.#order.length * 2);
    order.set(this.#order);
    this.#order = order;
  }
}

function floatAt(array: Float64Array, index: number): number {
  return array[index] ?? 0;
}

function intAt(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}
