import { promisifyRequest } from 'idb-keyval';
import { parseEntries } from '../../app/recordings/entry';
import { RECORDINGS_DATABASE, recordingDatabase } from '../../app/recordings/names';
import type { RecordingList, RecordingStores } from '../../app/recordings/ports';
import { err, ok } from '../../core/result';
import { IdbBlobStore } from './idb-blob-store';
import { idbList } from './idb-list';
import { blobTrouble } from './trouble';

/** The list of recordings as one value in IndexedDB. */
export function idbRecordingList(factory: IDBFactory): RecordingList {
  return idbList(factory, { database: RECORDINGS_DATABASE, key: 'recordings' }, parseEntries);
}

/** One IndexedDB database for each recording, so that dropping one touches no other. */
export function idbRecordingStores(factory: IDBFactory): RecordingStores {
  return {
    open: (id) => new IdbBlobStore(factory, recordingDatabase(id)),
    async remove(id) {
      try {
        await promisifyRequest(factory.deleteDatabase(recordingDatabase(id)));
        return ok(undefined);
      } catch (error) {
        return err(blobTrouble(error));
      }
    },
  };
}
