import { isAt } from './ascii';
import { DecimalScan } from '../../../core/market/decimal-scan';
import type { LevelList } from '../../../core/market/level-list';
import { LONGEST_SYMBOL } from './symbol-name';

const QUOTE = 34;
const COMMA = 44;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const OPEN = 91;
const CLOSE = 93;

/**
 * A place in a line of bytes. Each reader moves on only if it finds exactly what it expects; the caller gives up
 * otherwise and lets a slower reader explain.
 */
export class ByteCursor {
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;
  readonly #decimal = new DecimalScan();
  #symbolBytes: Uint8Array = new Uint8Array(0);
  #symbol = '';

  /** Passes over `literal`. */
  skip(literal: Uint8Array): boolean {
    if (!isAt(this.bytes, this.at, literal)) return false;
    this.at += literal.length;
    return true;
  }

  /** A whole number from 0 to 2^53-1, without sign or leading zeros; -1 if there is none. */
  whole(): number {
    const { bytes, at: start } = this;
    let at = start;
    let value = 0;
    let byte = bytes[at] ?? 0;
    while (byte >= ZERO && byte <= NINE) {
      value = value * 10 + (byte - ZERO);
      at += 1;
      byte = bytes[at] ?? 0;
    }
    if (at === start || (bytes[start] === ZERO && at > start + 1)) return -1;
    this.at = at;
    return value <= Number.MAX_SAFE_INTEGER ? value : -1;
  }

  /** Passes over a fraction (`.652`) if there is one; false if the dot has no digits. */
  skipFraction(): boolean {
    if (this.bytes[this.at] !== DOT) return true;
    let at = this.at + 1;
    while (isDigit(this.bytes[at] ?? 0)) at += 1;
    if (at === this.at + 1) return false;
    this.at = at;
    return true;
  }

  /** A symbol of capitals, digits and underscores; empty if there is none. Its text is made once while it repeats. */
  symbol(): string {
    const { bytes, at: start } = this;
    let at = start;
    while (isSymbolByte(bytes[at] ?? 0) && at - start < LONGEST_SYMBOL) at += 1;
    this.at = at;
    if (at - start !== this.#symbolBytes.length || !isAt(bytes, start, this.#symbolBytes)) {
      this.#symbolBytes = bytes.slice(start, at);
      this.#symbol = String.fromCharCode(...this.#symbolBytes);
    }
    return this.#symbol;
  }

  /** `[["price","quantity"],...]` into `levels`, which are cleared first. */
  levels(levels: LevelList): boolean {
    const { bytes } = this;
    levels.clear();
    let at = this.at;
    if (bytes[at] !== OPEN) return false;
    at += 1;
    while (bytes[at] === OPEN) {
      at = this.#level(levels, at + 1);
      if (at < 0) return false;
      if (bytes[at] === COMMA && bytes[at + 1] === OPEN) at += 1;
      else if (bytes[at] !== CLOSE) return false;
    }
    if (bytes[at] !== CLOSE) return false;
    this.at = at + 1;
    return true;
  }

  /** `"price","quantity"]`; the index after it, or -1. */
  #level(levels: LevelList, start: number): number {
    const { bytes } = this;
    const decimal = this.#decimal;
    levels.reserve();
    const { count } = levels;
    if (bytes[start] !== QUOTE) return -1;
    let at = decimal.read(bytes, start + 1);
    if (at < 0 || bytes[at] !== QUOTE || bytes[at + 1] !== COMMA || bytes[at + 2] !== QUOTE) return -1;
    levels.prices[count] = decimal.mantissa;
    levels.priceDecimals[count] = decimal.decimals;
    at = decimal.read(bytes, at + 3);
    if (at < 0 || bytes[at] !== QUOTE || bytes[at + 1] !== CLOSE) return -1;
    levels.quantities[count] = decimal.mantissa;
    levels.quantityDecimals[count] = decimal.decimals;
    levels.count = count + 1;
    return at + 2;
  }
}

/** Capitals, digits and underscore: what symbols are made of. */
export function isSymbolByte(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || isDigit(byte) || byte === 95;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}
