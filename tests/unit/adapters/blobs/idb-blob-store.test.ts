import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { IdbBlobStore } from '../../../../src/adapters/blobs/idb-blob-store';
import { blobStoreContract } from '../../../contract/blobs';
import { durableStore } from '../../../../src/adapters/blobs/durable-store';
import { JournalStore } from '../../app/ledger/log/journal-store';

vi.stubGlobal('IDBKeyRange', IDBKeyRange);

describe('on fake-indexeddb', () => {
  blobStoreContract(() => {
    const factory = new IDBFactory();
    return { open: () => new IdbBlobStore(factory, 'ledger') };
  });
});

describe("the tests' own store", () => {
  blobStoreContract(() => {
    const store = new JournalStore();
    return { open: () => store };
  });
});

/** A factory whose databases cannot be opened, as in some private windows. */
function refusing(name: string): IDBFactory {
  const factory = new IDBFactory();
  factory.open = () => {
    throw new DOMException('The operation is insecure.', name);
  };
  return factory;
}

test('a browser that refuses storage is an answer, not an exception', async () => {
  const store = new IdbBlobStore(refusing('SecurityError'), 'ledger');
  const unavailable = {
    ok: false,
    error: { code: 'unavailable', detail: 'SecurityError: The operation is insecure.' },
  };
  expect(await store.read({ from: 0, to: 1 }, 1)).toEqual(unavailable);
  expect(await store.write({ removes: [], puts: [], durability: 'strict' })).toEqual(unavailable);
});

test('a full disk has its own code', async () => {
  const store = new IdbBlobStore(refusing('QuotaExceededError'), 'ledger');
  expect(await store.read({ from: 0, to: 1 }, 1)).toMatchObject({ error: { code: 'quota_full' } });
});

test('a value that is not bytes reads as no bytes', async () => {
  const factory = new IDBFactory();
  await durableStore(factory, 'ledger').use('readwrite', 'strict', (store) => store.put('text', 3));
  const found = await new IdbBlobStore(factory, 'ledger').read({ from: 0, to: 9 }, 9);
  expect(found).toEqual({ ok: true, value: [{ key: 3, value: new Uint8Array() }] });
});
