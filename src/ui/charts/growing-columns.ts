const FIRST_ROWS = 1_024;

/** Rows of numbers kept column by column, so that a line is one array. Row numbers go on where the first rows are gone. */
export class GrowingColumns<Name extends string> {
  /** Number of the first row. */
  first = 0;
  /** Rows held. */
  length = 0;
  readonly #names: readonly Name[];
  readonly #columns: Map<Name, Float64Array<ArrayBuffer>>;

  constructor(names: readonly Name[]) {
    this.#names = names;
    this.#columns = new Map(names.map((name) => [name, new Float64Array(FIRST_ROWS)]));
  }

  /** A column; what stands behind `length` has no meaning. The array is replaced when it grows. */
  column(name: Name): Float64Array {
    const column = this.#columns.get(name);
    if (column === undefined) throw new Error(`no column ${name}`);
    return column;
  }

  /** Forgets every row; the next one has that number. */
  clear(first: number): void {
    this.first = first;
    this.length = 0;
  }

  /** Gives up the rows before that number, and their room to those that come. */
  forget(before: number): void {
    const gone = Math.min(before - this.first, this.length);
    if (gone <= 0) return;
    for (const column of this.#columns.values()) column.copyWithin(0, gone, this.length);
    this.first += gone;
    this.length -= gone;
  }

  /** Takes whole rows in, `width` numbers each, in the place of all rows from number `from` on. */
  put(from: number, rows: Float64Array, width: number): void {
    if (from > this.first + this.length) this.clear(from);
    const at = Math.max(0, from - this.first);
    const count = rows.length / width;
    this.#reserve(at + count);
    for (let column = 0; column < width; column++) this.#putColumn(column, at, rows, width);
    this.length = at + count;
  }

  /** How many rows have a number below `to`. */
  until(to: number): number {
    return Math.max(0, Math.min(this.length, to - this.first));
  }

  #putColumn(column: number, at: number, rows: Float64Array, width: number): void {
    const name = this.#names[column];
    const target = name === undefined ? undefined : this.#columns.get(name);
    if (!target) return;
    for (let row = 0, i = column; i < rows.length; row++, i += width)
      target[at + row] = rows[i] ?? Number.NaN;
  }

  #reserve(rows: number): void {
    for (const [name, column] of this.#columns) {
      if (column.length >= rows) return;
      const longer = new Float64Array(Math.max(rows, column.length * 2));
      longer.set(column);
      this.#columns.set(name, longer);
    }
  }
}

/** How many of the first `length` numbers of an ascending column are at or below `value`. */
export function countUpTo(column: Float64Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row nearest to `time`, of the first `length` of an ascending column; -1 where there is none. */
export function rowAt(times: Float64Array, length: number, time: number): number {
  const after = countUpTo(times, length, time);
  if (after === 0) return length === 0 ? -1 : 0;
  if (after === length) return length - 1;
  return time - (times[after - 1] ?? 0) <= (times[after] ?? 0) - time ? after - 1 : after;
}
