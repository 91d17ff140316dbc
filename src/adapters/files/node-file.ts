import { closeSync, createReadStream, mkdtempSync, openSync, read, rmSync, writeSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import type { Gunzip, ImportSink, ImportSource } from '../../app/import/port';
import type { RecordingSource } from '../../app/recording/source';

const PIECE = 256 * 1024;

const readAt = promisify(read);

/** A file on disk as bytes to import. Rejects if there is no such file, or if it is a folder. */
export async function fileToImport(path: string): Promise<ImportSource> {
  const found = await stat(path);
  if (found.isDirectory()) throw new Error(`${path} is a folder`);
  return {
    name: basename(path),
    size: found.isFile() ? found.size : null,
    bytes: () => createReadStream(path, { highWaterMark: PIECE }),
  };
}

/** Unpacks with zlib on its own thread, several times faster than Node's DecompressionStream with its small pieces. */
export const zlibGunzip: Gunzip = (packed) => {
  const source = Readable.from(packed);
  const gunzip = createGunzip({ chunkSize: PIECE });
  source.on('error', (failure) => gunzip.destroy(failure));
  gunzip.on('close', () => source.destroy());
  return source.pipe(gunzip);
};

/** A sink on disk that must be closed when its recording is no longer read. */
export interface FileSink extends ImportSink {
  /** Gives the disk space back; what `written` gave cannot be read any more. */
  close(): void;
}

/**
 * Room for one recording in a file without a name: it is gone from its folder as soon as it is made, so that nothing
 * is left behind however the process ends.
 */
export function newFileSink(): FileSink {
  const file = openNameless();
  let size = 0;
  return {
    append(bytes) {
      for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
      size += bytes.length;
    },
    written: () => Promise.resolve(openedFile(file, size)),
    commit: () => Promise.resolve(),
    discard: () => Promise.resolve(closeSync(file)),
    close: () => closeSync(file),
  };
}

/** A recording on disk by its open file descriptor. */
function openedFile(file: number, size: number): RecordingSource {
  return {
    size,
    async read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await readAt(file, bytes, filled, bytes.length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
  };
}

function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'sundown-'));
  try {
    return openSync(join(folder, 'recording'), 'w+');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
