import { promisifyRequest } from 'idb-keyval';
import type { BlobBatch, BlobEntry, BlobStore, BlobTrouble, KeyRange } from '../../app/ledger/blob-store';
import { err, ok, type Result } from '../../core/result';
import { type DurableStore, durableStore } from './durable-store';
import { blobTrouble } from './trouble';

const GUARD_FAILED: BlobTrouble = {
  code: 'guard_failed',
  detail: 'the stored value is not the expected one',
};

/** A blob store in one IndexedDB database. */
export class IdbBlobStore implements BlobStore {
  readonly #store: DurableStore;

  /** `factory` is the browser's `indexedDB`; the database is made when it is first used. */
  constructor(factory: IDBFactory, name: string, onGone: () => void = () => {}) {
    this.#store = durableStore(factory, name, onGone);
  }

  async read({ from, to }: KeyRange, limit: number): Promise<Result<BlobEntry[], BlobTrouble>> {
    try {
      return ok(await this.#store.use('readonly', 'default', (store) => entries(store, from, to, limit)));
    } catch (error) {
      return err(blobTrouble(error));
    }
  }

  async write(batch: BlobBatch): Promise<Result<void, BlobTrouble>> {
    try {
      const held = await this.#store.use('readwrite', batch.durability, (store) => writeBatch(store, batch));
      return held ? ok(undefined) : err(GUARD_FAILED);
    } catch (error) {
      return err(blobTrouble(error));
    }
  }

  close(): void {
    this.#store.close();
  }
}

async function entries(store: IDBObjectStore, from: number, to: number, limit: number): Promise<BlobEntry[]> {
  const range = IDBKeyRange.bound(from, to);
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys(range, limit)),
    promisifyRequest<unknown[]>(store.getAll(range, limit)),
  ]);
  return keys.map((key, index) => ({ key: Number(key), value: bytesOf(values[index]) }));
}

/** A stored value as bytes; whatever else stands there reads as no bytes, which fails every checksum. */
function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array();
}

/** Queues the whole batch in the transaction of `store`; false when the guard did not hold and nothing was done. */
async function writeBatch(store: IDBObjectStore, batch: BlobBatch): Promise<boolean> {
  const { transaction } = store;
  const finished = completion(transaction);
  let held = true;
  const { guard } = batch;
  if (guard === undefined) {
    queue(store, batch);
  } else {
    const request: IDBRequest<unknown> = store.get(guard.key);
    request.onsuccess = () => {
      held = guard.holds(request.result === undefined ? undefined : bytesOf(request.result));
      if (held) queue(store, batch);
      else transaction.abort();
    };
  }
  const trouble = await finished;
  if (trouble !== null && held) throw trouble;
  return held;
}

/**
 * Null when the transaction completed, else its error. idb-keyval's own promise rejects at a request's error event,
 * when the transaction does not yet know its error, which a full disk is told by.
 */
function completion(transaction: IDBTransaction): Promise<DOMException | null> {
  return new Promise((resolve) => {
    transaction.oncomplete = () => resolve(null);
    transaction.onabort = () =>
      resolve(transaction.error ?? new DOMException('The transaction was aborted', 'AbortError'));
  });
}

function queue(store: IDBObjectStore, { removes, puts }: BlobBatch): void {
  for (const { from, to } of removes) store.delete(IDBKeyRange.bound(from, to));
  for (const { key, value } of puts) store.put(value, key);
  // Without waiting for the last request's answer: a few tenths of a millisecond less for every flush.
  store.transaction.commit();
}
