import { idbRecordingList, idbRecordingStores } from '../src/adapters/blobs/idb-recordings';
import { WebLock } from '../src/adapters/blobs/web-lock';
import { blobToImport, newBlobSink } from '../src/adapters/files/blob-file';
import { recordingFile } from '../src/adapters/files/recording-file';
import type { RecordingsPorts } from '../src/app/desk/ports';
import { ok } from '../src/core/result';

/** The recordings of this browser, for the engine's thread. */
export function recordings(): RecordingsPorts<File> {
  return {
    storage: {
      list: idbRecordingList(indexedDB),
      stores: idbRecordingStores(indexedDB),
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
      hold: (id) => new WebLock(navigator.locks, `recording-${id}`).tryToHold(),
      room: async () => (await navigator.storage.estimate()).quota ?? null,
    },
    async read(file) {
      const { importAsRecording } = await import('../src/adapters/replay/open-market');
      const source = await importAsRecording(blobToImport(file), { newSink: newBlobSink });
      return source.ok ? ok({ fileName: file.name, source: source.value }) : source;
    },
    newFile: recordingFile,
  };
}
