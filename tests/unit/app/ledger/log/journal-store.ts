import type {
  BlobBatch,
  BlobEntry,
  BlobStore,
  BlobTrouble,
  KeyRange,
} from '../../../../../src/app/ledger/blob-store';
import { err, ok, type Result } from '../../../../../src/core/result';

/** One change of a stored value; `value` null removes. */
export type Operation = { readonly range: KeyRange; readonly value: Uint8Array<ArrayBuffer> | null };
export type Transaction = readonly Operation[];

/** A blob store in memory that keeps every transaction, so that a test can tell its story anew with parts missing. */
export class JournalStore implements BlobStore {
  readonly transactions: Transaction[];
  /** Answers the next writes with this trouble; `unknown` stores the transaction all the same. */
  trouble: BlobTrouble | null = null;
  /** The last transactions that a power cut may still lose: those after the last strict one, and that one itself. */
  unsettled = 0;
  readonly #values = new Map<number, Uint8Array<ArrayBuffer>>();

  constructor(transactions: readonly Transaction[] = []) {
    this.transactions = [...transactions];
    for (const transaction of transactions) this.#apply(transaction);
  }

  async read({ from, to }: KeyRange, limit: number): Promise<Result<BlobEntry[], BlobTrouble>> {
    const keys = [...this.#values.keys()].filter((key) => key >= from && key <= to).sort((a, b) => a - b);
    return ok(keys.slice(0, limit).map((key) => ({ key, value: this.value(key) })));
  }

  async write({ removes, puts, guard, durability }: BlobBatch): Promise<Result<void, BlobTrouble>> {
    if (this.trouble !== null && this.trouble.code !== 'unknown') return err(this.trouble);
    if (guard !== undefined && !guard.holds(this.#values.get(guard.key)))
      return err({ code: 'guard_failed', detail: '' });
    const transaction = [
      ...removes.map((range) => ({ range, value: null })),
      ...puts.map(({ key, value }) => ({ range: { from: key, to: key }, value: value.slice() })),
    ];
    this.transactions.push(transaction);
    if (durability === 'strict') this.unsettled = 0;
    this.unsettled += 1;
    this.#apply(transaction);
    return this.trouble === null ? ok(undefined) : err(this.trouble);
  }

  close(): void {}

  get keys(): number[] {
    return [...this.#values.keys()].sort((a, b) => a - b);
  }

  value(key: number): Uint8Array<ArrayBuffer> {
    const value = this.#values.get(key);
    if (value === undefined) throw new Error(`Nothing is stored under ${key}`);
    return value;
  }

  /** Changes a stored value behind everyone's back. */
  tamper(key: number, value: Uint8Array<ArrayBuffer> | null): void {
    this.#apply([{ range: { from: key, to: key }, value }]);
  }

  #apply(transaction: Transaction): void {
    for (const { range, value } of transaction) {
      if (value !== null) this.#values.set(range.from, value);
      else for (const key of this.keys) if (key >= range.from && key <= range.to) this.#values.delete(key);
    }
  }
}
