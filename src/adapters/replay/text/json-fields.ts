import { type Fault, fault, quoted } from '../import-error';
import { DecimalScan } from '../../../core/market/decimal-scan';
import type { LevelList } from '../../../core/market/level-list';
import { decimalFault } from './decimal-fault';
import { isSymbolName } from './symbol-name';
import { isPlausibleTime, timeFault } from './time-check';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object; false for lists, null and plain values. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object in the bytes of one line, or why there is none. */
export function parseJsonLine(
  bytes: Uint8Array,
): { readonly object: JsonObject } | { readonly fault: Fault } {
  let value: unknown;
  try {
    value = JSON.parse(strictUtf8.decode(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fault: fault('bad_json', `not JSON: ${reason.slice(0, 120)}`) };
  }
  if (!isJsonObject(value)) return { fault: fault('wrong_type', 'not a JSON object') };
  return { object: value };
}

/**
 * Takes the fields of a JSON object one after another, checking each. The first mistake is kept in `fault` and the
 * answers after it mean nothing; the caller reads all fields and then looks at `fault`.
 */
export class JsonFields {
  fault: Fault | null = null;
  readonly #object: JsonObject;
  readonly #path: string;
  readonly #decimal = new DecimalScan();

  /** `path` is put before a field's name in messages: "raw.data." */
  constructor(object: JsonObject, path = '') {
    this.#object = object;
    this.#path = path;
  }

  /** True if the object has the field. */
  has(key: string): boolean {
    return this.#object[key] !== undefined;
  }

  /** A whole number from 0 to 2^53-1. */
  whole(key: string): number {
    const value = this.#object[key];
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    return this.#refuse(key, value, 'is not a whole number from 0 to 2^53-1');
  }

  /** A time in whole milliseconds. */
  time(key: string): number {
    const value = this.#object[key];
    if (typeof value === 'number' && Number.isInteger(value) && isPlausibleTime(value)) return value;
    this.fault ??= value === undefined ? this.#missing(key) : timeFault(this.#path + key, value);
    return 0;
  }

  /** A time that may have a fraction of a millisecond, which is cut off. */
  fractionalTime(key: string): number {
    const value = this.#object[key];
    if (typeof value === 'number' && isPlausibleTime(value)) return Math.floor(value);
    this.fault ??= value === undefined ? this.#missing(key) : timeFault(this.#path + key, value);
    return 0;
  }

  /** A symbol's name: text of 1 to 64 characters without blanks or control characters. */
  symbol(key: string): string {
    const value = this.#object[key];
    if (typeof value === 'string' && isSymbolName(value)) return value;
    this.#refuse(key, value, 'is not the name of a symbol');
    return '';
  }

  /** A list of `["price", "quantity"]` pairs of strings into `levels`, which are cleared first. */
  levels(key: string, levels: LevelList): void {
    const value = this.#object[key];
    levels.clear();
    if (!Array.isArray(value)) {
      this.#refuse(key, value, 'is not a list of levels');
      return;
    }
    for (const [index, level] of value.entries()) this.#level(`${this.#path}${key}[${index}]`, level, levels);
  }

  #level(name: string, level: unknown, levels: LevelList): void {
    if (this.fault) return;
    if (!Array.isArray(level) || level.length !== 2) {
      this.fault = fault('wrong_type', `${name} is not a pair of price and quantity`);
      return;
    }
    levels.reserve();
    const { count } = levels;
    if (!this.#decimalOf(`${name} price`, level[0])) return;
    levels.prices[count] = this.#decimal.mantissa;
    levels.priceDecimals[count] = this.#decimal.decimals;
    if (!this.#decimalOf(`${name} quantity`, level[1])) return;
    levels.quantities[count] = this.#decimal.mantissa;
    levels.quantityDecimals[count] = this.#decimal.decimals;
    levels.count = count + 1;
  }

  #decimalOf(name: string, value: unknown): boolean {
    if (typeof value !== 'string') {
      this.fault = fault('wrong_type', `${name} ${shown(value)} is not a string`);
      return false;
    }
    if (this.#decimal.readText(value)) return true;
    this.fault = decimalFault(name, value);
    return false;
  }

  #refuse(key: string, value: unknown, why: string): number {
    const name = this.#path + key;
    this.fault ??=
      value === undefined ? this.#missing(key) : fault('wrong_type', `${name} ${shown(value)} ${why}`);
    return 0;
  }

  #missing(key: string): Fault {
    return fault('wrong_type', `${this.#path}${key} is missing`);
  }
}

/** A JSON value as it may be shown in a message. */
function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'object' && value !== null
    ? 'a list or object'
    : quoted(JSON.stringify(value) ?? '');
}
