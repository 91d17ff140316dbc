import { Exact } from '../../core/broker/audit';
import { Decimal } from '../../core/money';
import { type EpochMs, epochMs } from '../../core/time';

/** A JSON object's values by their keys. */
export type JsonFields = Readonly<Record<string, unknown>>;

const DECIMAL = /^-?\d{1,400}(\.\d{1,400})?$/;

/** Reads JSON that comes from outside. What is not as expected reads as something harmless, and `isSound` turns false. */
export class JsonReader {
  isSound = true;

  fields(value: unknown): JsonFields {
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value));
    return this.#wrong({});
  }

  text(value: unknown): string {
    return typeof value === 'string' ? value : this.#wrong('');
  }

  number(value: unknown): number {
    return typeof value === 'number' ? value : this.#wrong(0);
  }

  time(value: unknown): EpochMs {
    return epochMs(Number.isSafeInteger(value) ? this.number(value) : this.#wrong(0));
  }

  /** Money, at most 28 digits. */
  decimal(value: unknown): Decimal {
    return new Decimal(this.#plain(value));
  }

  /** Book-keeping of any number of digits. */
  exact(value: unknown): Decimal {
    return new Exact(this.#plain(value));
  }

  /** One of several words. */
  oneOf<Word extends string>(value: unknown, words: readonly [Word, ...Word[]]): Word {
    return words.find((word) => word === value) ?? this.#wrong(words[0]);
  }

  list<Item>(value: unknown, read: (item: unknown) => Item): Item[] {
    return (Array.isArray(value) ? value : this.#wrong([])).map((item: unknown) => read(item));
  }

  orNull<Item>(value: unknown, read: (item: unknown) => Item): Item | null {
    return value === null ? null : read(value);
  }

  #plain(value: unknown): string {
    return typeof value === 'string' && DECIMAL.test(value) ? value : this.#wrong('0');
  }

  #wrong<Harmless>(harmless: Harmless): Harmless {
    this.isSound = false;
    return harmless;
  }
}
