const FIRST_ROWS = 256;

/**
 * Rows of as many numbers each, in order, in one array that grows. With a limit the array is as large as it gets from the
 * start, so that a run of days needs no more memory than one of minutes, and the oldest rows are dropped half by half.
 */
export class RowStore {
  readonly width: number;
  readonly #limit: number;
  #cells: Float64Array<ArrayBuffer>;
  #first = 0;
  #count = 0;

  /** @param limit rows kept at the most. */
  constructor(width: number, limit = Number.POSITIVE_INFINITY) {
    this.width = width;
    this.#limit = limit;
    this.#cells = new Float64Array((Number.isFinite(limit) ? limit : FIRST_ROWS) * width);
  }

  /** Number of the oldest row that is still there. */
  get first(): number {
    return this.#first;
  }

  /** Rows taken in, dropped ones too: the number that the next one gets. */
  get count(): number {
    return this.#count;
  }

  /** Rows for which memory is taken. */
  get room(): number {
    return this.#cells.length / this.width;
  }

  /** Takes a row over; the array stays the caller's. */
  append(row: Float64Array): void {
    if (this.#count - this.#first >= this.#limit) this.#dropHalf();
    const at = (this.#count - this.#first) * this.width;
    if (at + this.width > this.#cells.length) this.#grow();
    this.#cells.set(row, at);
    this.#count++;
  }

  /** Forgets all rows from that number on. */
  cut(count: number): void {
    this.#count = Math.max(this.#first, Math.min(this.#count, count));
  }

  /** The rows from one number up to, not including, another, as far as they are there. */
  slice(from: number, to: number): Float64Array<ArrayBuffer> {
    const [start, end] = [Math.max(from, this.#first), Math.min(to, this.#count)];
    return this.#cells.slice((start - this.#first) * this.width, (end - this.#first) * this.width);
  }

  /** One number of one row; NaN where the row is not there. */
  at(row: number, column: number): number {
    if (row < this.#first || row >= this.#count) return Number.NaN;
    return this.#cells[(row - this.#first) * this.width + column] ?? Number.NaN;
  }

  #dropHalf(): void {
    const dropped = Math.floor((this.#count - this.#first) / 2);
    this.#cells.copyWithin(0, dropped * this.width, (this.#count - this.#first) * this.width);
    this.#first += dropped;
  }

  #grow(): void {
    const cells = new Float64Array(this.#cells.length * 2);
    cells.set(this.#cells);
    this.#cells = cells;
  }
}
