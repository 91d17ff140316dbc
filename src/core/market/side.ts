/** Price ticks to a page. */
const PAGE = 256;
/** 32-bit words that say which prices of a page hold a level. */
const WORDS = PAGE / 32;
const NO_SLOT = -1;
const INITIAL_PAGES = 64;
/** 2^32 / golden ratio, odd: Knuth's multiplicative hash (TAOCP vol. 3, 6.4). */
const GOLDEN_RATIO = 0x9e3779b1;

/**
 * One side of a book as a paged ladder: the quantity of every price is found by arithmetic, without sorting.
 * Prices are keyed so that the best one is the highest (asks are keyed by their negative), pages exist only where
 * levels are, and the pages are kept in order, so that the top levels are read off from the best page downwards.
 * A change costs the same at any depth and allocates nothing once the pages exist.
 */
export class BookSide {
  /** Levels with a quantity. */
  levels = 0;
  /** Which way prices run from the best level: 1 where higher is better (bids), -1 for asks. */
  readonly #sign: 1 | -1;
  #quantities = new Float64Array(INITIAL_PAGES * PAGE);
  #occupied = new Int32Array(INITIAL_PAGES * WORDS);
  #pageLevels = new Int32Array(INITIAL_PAGES);
  #keys = new Float64Array(INITIAL_PAGES);
  /** Slots in ascending order of their key; the first `#pages` entries are in use. */
  #order = new Int32Array(INITIAL_PAGES);
  /** Open-addressed hash table from a page's key to its slot + 1; 0 is free. Always at least half empty. */
  #table = new Int32Array(INITIAL_PAGES * 4);
  #pages = 0;
  #emptyPages = 0;
  /** Index in `#order` above which every page is empty; -1 without pages. */
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
    let pageKey = Number.NaN;
    let slot = NO_SLOT;
    for (let i = from; i < to; i++) {
      const position = (prices[i] ?? 0) * sign;
      const quantity = quantities[i] ?? 0;
      const key = Math.floor(position / PAGE);
      if (key !== pageKey) {
        slot = this.#slotOf(key, quantity !== 0);
        pageKey = slot === NO_SLOT ? Number.NaN : key;
      }
      if (slot !== NO_SLOT && this.#setOnPage(slot, position - key * PAGE, quantity)) pageKey = Number.NaN;
    }
  }

  /**
   * Writes the best `limit` levels, best first, into the two columns (price ticks, quantity lots).
   * Returns how many there were.
   */
  top(limit: number, prices: Float64Array, quantities: Float64Array): number {
    let count = 0;
    for (let index = this.#best; index >= 0 && count < limit; index--) {
      const slot = this.#order[index] ?? 0;
      const base = (this.#keys[slot] ?? 0) * PAGE;
      for (let word = WORDS - 1; word >= 0 && count < limit; word--) {
        let bits = this.#occupied[slot * WORDS + word] ?? 0;
        while (bits !== 0 && count < limit) {
          const bit = 31 - Math.clz32(bits);
          bits ^= 1 << bit;
          prices[count] = (base + word * 32 + bit) * this.#sign;
          quantities[count] = this.#quantities[slot * PAGE + word * 32 + bit] ?? 0;
          count++;
        }
      }
    }
    return count;
  }

  /** Takes every level away; pages stay allocated for the next ones. */
  clear(): void {
    this.#table.fill(0);
    this.#occupied.fill(0);
    this.#pageLevels.fill(0);
    this.#pages = 0;
    this.#emptyPages = 0;
    this.#best = -1;
    this.levels = 0;
  }

  /** Sets one level of a page; true if pages have moved, so that slots must be looked up anew. */
  #setOnPage(slot: number, offset: number, quantity: number): boolean {
    const word = slot * WORDS + (offset >> 5);
    const held = this.#occupied[word] ?? 0;
    const now = quantity === 0 ? 0 : 1;
    const change = now - ((held >>> (offset & 31)) & 1);
    this.#quantities[slot * PAGE + offset] = quantity;
    if (change === 0) return false;
    this.#occupied[word] = held ^ (1 << (offset & 31));
    this.levels += change;
    const onPage = (this.#pageLevels[slot] ?? 0) + change;
    this.#pageLevels[slot] = onPage;
    return onPage === now && this.#pageTurned(slot, now);
  }

  /** A page has got its first level (`now` 1) or lost its last (`now` 0); true if pages have moved. */
  #pageTurned(slot: number, now: 0 | 1): boolean {
    if (now === 1) {
      this.#emptyPages--;
      const key = this.#keys[slot] ?? 0;
      if (this.#best < 0 || key > (this.#keys[this.#order[this.#best] ?? 0] ?? 0)) this.#best = this.#indexOf(key);
      return false;
    }
    this.#emptyPages++;
    while (this.#best >= 0 && this.#isEmpty(this.#order[this.#best] ?? 0)) this.#best--;
    if (this.#emptyPages <= INITIAL_PAGES || this.#emptyPages * 2 <= this.#pages) return false;
    this.#dropEmptyPages();
    return true;
  }

  #isEmpty(slot: number): boolean {
    return this.#pageLevels[slot] === 0;
  }

  /** The slot of the page of `key`, made where there is none and one is wanted. */
  #slotOf(key: number, create: boolean): number {
    const slot = (this.#table[this.#probe(key)] ?? 0) - 1;
    return slot < 0 && create ? this.#insert(key) : slot;
  }

  /** The place of `key` in the table: where its slot stands, or would stand. */
  #probe(key: number): number {
    const mask = this.#table.length - 1;
    let place = Math.imul(key | 0, GOLDEN_RATIO) >>> 7;
    for (;;) {
      place &= mask;
      const slot = (this.#table[place] ?? 0) - 1;
      if (slot < 0 || this.#keys[slot] === key) return place;
      place++;
    }
  }

  #insert(key: number): number {
    if (this.#pages === this.#keys.length) this.#grow();
    const slot = this.#pages;
    const index = this.#indexOf(key);
    this.#order.copyWithin(index + 1, index, this.#pages);
    this.#order[index] = slot;
    this.#keys[slot] = key;
    this.#table[this.#probe(key)] = slot + 1;
    this.#pages++;
    this.#emptyPages++;
    if (index <= this.#best) this.#best++;
    return slot;
  }

  /** Where `key` stands, or would stand, in the order of pages. */
  #indexOf(key: number): number {
    let low = 0;
    let high = this.#pages;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keys[this.#order[middle] ?? 0] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(): void {
    const pages = this.#keys.length * 2;
    this.#quantities = copyInto(new Float64Array(pages * PAGE), this.#quantities);
    this.#occupied = copyInto(new Int32Array(pages * WORDS), this.#occupied);
    this.#pageLevels = copyInto(new Int32Array(pages), this.#pageLevels);
    this.#keys = copyInto(new Float64Array(pages), this.#keys);
    this.#order = copyInto(new Int32Array(pages), this.#order);
    this.#table = new Int32Array(pages * 4);
    this.#fillTable();
  }

  #fillTable(): void {
    this.#table.fill(0);
    for (let slot = 0; slot < this.#pages; slot++) this.#table[this.#probe(this.#keys[slot] ?? 0)] = slot + 1;
  }

  /** Packs the pages that hold levels into the first slots, so that a price that wanders leaves no trail. */
  #dropEmptyPages(): void {
    const keys = this.#keys.slice(0, this.#pages);
    const kept: number[] = [];
    for (let slot = 0; slot < this.#pages; slot++) if (!this.#isEmpty(slot)) kept.push(slot);
    kept.forEach((from, to) => {
      this.#quantities.copyWithin(to * PAGE, from * PAGE, (from + 1) * PAGE);
      this.#occupied.copyWithin(to * WORDS, from * WORDS, (from + 1) * WORDS);
      this.#pageLevels[to] = this.#pageLevels[from] ?? 0;
      this.#keys[to] = keys[from] ?? 0;
    });
    this.#occupied.fill(0, kept.length * WORDS, this.#pages * WORDS);
    this.#pageLevels.fill(0, kept.length, this.#pages);
    this.#pages = kept.length;
    this.#emptyPages = 0;
    this.#best = kept.length - 1;
    this.#fillTable();
    this.#order.set(
      kept.map((_, to) => to).sort((a, b) => (this.#keys[a] ?? 0) - (this.#keys[b] ?? 0)),
    );
  }
}

function copyInto<T extends Float64Array | Int32Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
