import type { ImportSink, ImportSource } from '../../app/import/port';
import type { RecordingSource } from '../../app/recording/source';

/** A File that the user chose as bytes to import. */
export function blobToImport(file: File): ImportSource {
  return { name: file.name, size: file.size, bytes: () => piecesOf(file) };
}

/** A Blob that holds a recording. */
export function blobRecording(blob: Blob): RecordingSource {
  return {
    size: blob.size,
    read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}

/** A sink whose recording can be kept as a Blob once it is committed. */
export interface BlobSink extends ImportSink {
  /** What was appended; the browser may hold it on disk. */
  blob(): Blob;
}

/** Room for one recording in the browser. */
export function newBlobSink(): BlobSink {
  let blob = new Blob([]);
  let parts: Uint8Array<ArrayBuffer>[] = [];
  const gathered = () => {
    if (parts.length > 0) blob = new Blob([blob, ...parts]);
    parts = [];
    return blob;
  };
  return {
    append(bytes) {
      parts.push(new Uint8Array(bytes));
    },
    blob: gathered,
    written: () => Promise.resolve(blobRecording(gathered())),
    commit: () => Promise.resolve(),
    async discard() {
      parts = [];
      blob = new Blob([]);
    },
  };
}

/** The Blob's stream, read by its reader: not every browser iterates over streams. */
async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
