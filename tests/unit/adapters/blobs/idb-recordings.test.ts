import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, vi } from 'vitest';
import { idbRecordingList, idbRecordingStores } from '../../../../src/adapters/blobs/idb-recordings';
import { recordingsContract } from '../../../contract/recordings';

vi.stubGlobal('IDBKeyRange', IDBKeyRange);

describe('on fake-indexeddb', () => {
  recordingsContract(() => {
    const factory = new IDBFactory();
    return { tab: () => ({ list: idbRecordingList(factory), stores: idbRecordingStores(factory) }) };
  });
});
