import { afterAll, beforeEach, describe } from 'vitest';
import { idbRecordingList, idbRecordingStores } from '../../../src/adapters/blobs/idb-recordings';
import { recordingsContract } from '../../contract/recordings';

async function emptied(): Promise<void> {
  for (const { name } of await indexedDB.databases())
    if (name?.startsWith('sundown-recording')) await deleted(name);
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
  });
}

describe("on Chromium's IndexedDB", () => {
  beforeEach(emptied);
  afterAll(emptied);
  recordingsContract(() => ({
    tab: () => ({ list: idbRecordingList(indexedDB), stores: idbRecordingStores(indexedDB) }),
  }));
});
