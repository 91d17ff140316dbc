import { afterAll, describe } from 'vitest';
import { IdbBlobStore } from '../../../src/adapters/blobs/idb-blob-store';
import { blobStoreContract } from '../../contract/blobs';

const made: string[] = [];
afterAll(() => {
  for (const name of made) indexedDB.deleteDatabase(name);
});

describe("on Chromium's IndexedDB", () => {
  blobStoreContract(() => {
    const name = `contract-${crypto.randomUUID()}`;
    made.push(name);
    return { open: () => new IdbBlobStore(indexedDB, name) };
  });
});
