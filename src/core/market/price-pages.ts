/** Prices to a page. */
export const PAGE = 1024;
/** 32-bit words that say which prices of a page hold a level. */
export const WORDS = PAGE / 32;
/** No page has the key. */
export const NO_SLOT = -1;

const INITIAL_PAGES = 64;
/** 2^32 / golden ratio, odd: Knuth's multiplicative hash (TAOCP vol. 3, 6.4). */
const GOLDEN_RATIO = 0x9e3779b1;

/**
 * The quantities of one side of a book in pages of neighbouring prices, each in a slot that is found by its key (the
 * price over PAGE, rounded down). The arrays are for the side's inner loops; they are replaced when pages are added.
 */
export class PricePages {
  /** Pages in use; their slots are 0 up to it. */
  count = 0;
  /** Lots of each price, PAGE to a slot; what stands where no level is has no meaning. */
  cells = new Float64Array(INITIAL_PAGES * PAGE);
  /** Which prices hold a level, WORDS to a slot, lowest price in the lowest bit. */
  occupied = new Int32Array(INITIAL_PAGES * WORDS);
  /** Levels on each slot's page. */
  levels = new Int32Array(INITIAL_PAGES);
  /** Key of each slot's page. */
  keys = new Float64Array(INITIAL_PAGES);
  /** Open-addressed hash table from key to slot + 1; 0 is free. At most a quarter full. */
  #table = new Int32Array(INITIAL_PAGES * 4);

  /** The slot of the page of `key`, or NO_SLOT. */
  slotOf(key: number): number {
    return (this.#table[this.#probe(key)] ?? 0) - 1;
  }

  /** Adds an empty page for a key that has none and returns its slot. */
  add(key: number): number {
    if (this.count === this.keys.length) this.#grow();
    const slot = this.count++;
    this.keys[slot] = key;
    this.#table[this.#probe(key)] = slot + 1;
    return slot;
  }

  /** Drops every page; the room stays. */
  clear(): void {
    this.occupied.fill(0, 0, this.count * WORDS);
    this.levels.fill(0, 0, this.count);
    this.#table.fill(0);
    this.count = 0;
  }

  /** Drops the pages without levels and gives the others the first slots, in their old order. */
  dropEmpty(): void {
    let kept = 0;
    for (let slot = 0; slot < this.count; slot++) {
      if (this.levels[slot] === 0) continue;
      this.#move(slot, kept);
      kept++;
    }
    this.occupied.fill(0, kept * WORDS, this.count * WORDS);
    this.levels.fill(0, kept, this.count);
    this.count = kept;
    this.#fillTable();
  }

  #move(from: number, to: number): void {
    this.cells.copyWithin(to * PAGE, from * PAGE, (from + 1) * PAGE);
    this.occupied.copyWithin(to * WORDS, from * WORDS, (from + 1) * WORDS);
    this.levels[to] = this.levels[from] ?? 0;
    this.keys[to] = this.keys[from] ?? 0;
  }

  /** Where in the table the slot of `key` stands, or would stand. */
  #probe(key: number): number {
    const mask = this.#table.length - 1;
    let place = Math.imul(key | 0, GOLDEN_RATIO) >>> 7;
    for (;;) {
      place &= mask;
      const slot = (this.#table[place] ?? 0) - 1;
      if (slot < 0 || this.keys[slot] === key) return place;
      place++;
    }
  }

  #grow(): void {
    const pages = this.keys.length * 2;
    this.cells = copyInto(new Float64Array(pages * PAGE), this.cells);
    this.occupied = copyInto(new Int32Array(pages * WORDS), this.occupied);
    this.levels = copyInto(new Int32Array(pages), this.levels);
    this.keys = copyInto(new Float64Array(pages), this.keys);
    this.#table = new Int32Array(pages * 4);
    this.#fillTable();
  }

  #fillTable(): void {
    this.#table.fill(0);
    for (let slot = 0; slot < this.count; slot++) this.#table[this.#probe(this.keys[slot] ?? 0)] = slot + 1;
  }
}

function copyInto<T extends Float64Array | Int32Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
