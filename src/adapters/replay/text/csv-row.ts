import { type Fault, fault, quoted } from '../import-error';
import { DecimalScan } from '../../../core/market/decimal-scan';
import type { LevelList } from '../../../core/market/level-list';
import { decimalFault } from './decimal-fault';
import { isPlausibleTime, timeFault } from './time-check';

const COMMA = 44;
const ZERO = 48;
const NINE = 57;
const MOST_CELLS = 256;

/**
 * One line of comma-separated cells without quotes. As with `JsonFields` the first mistake is kept in `fault` and the
 * answers after it mean nothing; cells are counted from 0.
 */
export class CsvRow {
  fault: Fault | null = null;
  /** Cells in the line. */
  count = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  readonly #names: readonly string[];
  readonly #starts = new Int32Array(MOST_CELLS);
  readonly #ends = new Int32Array(MOST_CELLS);
  readonly #decimal = new DecimalScan();

  /** `names` are the columns, for messages. */
  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Takes the line from `start` to `end`; another number of cells than of columns is a mistake. */
  split(bytes: Uint8Array, start: number, end: number): void {
    this.fault = null;
    this.#bytes = bytes;
    this.count = 0;
    let from = start;
    for (let at = start; at <= end; at += 1) {
      if (at < end && bytes[at] !== COMMA) continue;
      this.#starts[this.count] = from;
      this.#ends[this.count] = at;
      this.count += 1;
      from = at + 1;
    }
    const expected = this.#names.length;
    if (this.count !== expected)
      this.fault = fault('wrong_columns', `${this.count} columns instead of ${expected}`);
  }

  /** The cell as text, as Latin-1. */
  text(cell: number): string {
    let text = '';
    for (let at = this.#start(cell); at < this.#end(cell); at += 1)
      text += String.fromCharCode(this.#bytes[at] ?? 0);
    return text;
  }

  /** True if the cell holds nothing. */
  isEmpty(cell: number): boolean {
    return this.#start(cell) >= this.#end(cell);
  }

  /** True if the cell is exactly `ascii`. */
  is(cell: number, ascii: Uint8Array): boolean {
    const start = this.#start(cell);
    if (this.#end(cell) - start !== ascii.length) return false;
    for (let i = 0; i < ascii.length; i += 1) {
      if (this.#bytes[start + i] !== ascii[i]) return false;
    }
    return true;
  }

  /** A whole number from 0 to 2^53-1. */
  whole(cell: number): number {
    const value = this.#digits(cell);
    if (value <= Number.MAX_SAFE_INTEGER) return value;
    this.fault ??= fault(
      'wrong_type',
      `${this.#name(cell)} ${quoted(this.text(cell))} is not a whole number below 2^53`,
    );
    return 0;
  }

  /** A time in whole milliseconds. */
  milliseconds(cell: number): number {
    const value = this.#digits(cell);
    if (isPlausibleTime(value)) return value;
    this.fault ??= timeFault(this.#name(cell), this.text(cell));
    return 0;
  }

  /** A time in whole microseconds, cut to milliseconds. */
  microseconds(cell: number): number {
    const value = this.#digits(cell);
    if (value <= Number.MAX_SAFE_INTEGER && isPlausibleTime(value / 1000)) return Math.floor(value / 1000);
    this.fault ??= timeFault(this.#name(cell), this.text(cell), 'microseconds');
    return 0;
  }

  /** A price and the quantity in the cell after it, as one more level. */
  level(cell: number, levels: LevelList): void {
    if (this.fault) return;
    levels.reserve();
    const { count } = levels;
    if (!this.#readDecimal(cell)) return;
    levels.prices[count] = this.#decimal.mantissa;
    levels.priceDecimals[count] = this.#decimal.decimals;
    if (!this.#readDecimal(cell + 1)) return;
    levels.quantities[count] = this.#decimal.mantissa;
    levels.quantityDecimals[count] = this.#decimal.decimals;
    levels.count = count + 1;
  }

  #readDecimal(cell: number): boolean {
    if (!this.isEmpty(cell) && this.#decimal.read(this.#bytes, this.#start(cell)) === this.#end(cell))
      return true;
    this.fault = decimalFault(this.#name(cell), this.text(cell));
    return false;
  }

  /** The digits of a cell as a number; Infinity if it is empty or holds anything else. */
  #digits(cell: number): number {
    if (this.isEmpty(cell)) return Infinity;
    let value = 0;
    for (let at = this.#start(cell); at < this.#end(cell); at += 1) {
      const byte = this.#bytes[at] ?? 0;
      if (byte < ZERO || byte > NINE) return Infinity;
      value = value * 10 + (byte - ZERO);
    }
    return value;
  }

  #name(cell: number): string {
    return this.#names[cell] ?? `column ${cell + 1}`;
  }

  #start(cell: number): number {
    return this.#starts[cell] ?? 0;
  }

  #end(cell: number): number {
    return this.#ends[cell] ?? 0;
  }
}
