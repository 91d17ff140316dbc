import type { RecordingSource } from '../../recording/source';
import { PageFile } from '../pages/page-file';

/** Bytes read at a time: progress shows, and no second copy of a great file is held. */
const STEP_BYTES = 8_000_000;

/** Reads a file from outside into memory, ready to be verified. `progress` gets the share read; rejects as the source does. */
export async function readIntoPageFile(
  source: RecordingSource,
  progress: (share: number) => void = () => {},
): Promise<PageFile> {
  const file = new PageFile();
  for (let at = 0; at < source.size; at += STEP_BYTES) {
    file.write(at, await source.read(at, Math.min(STEP_BYTES, source.size - at)));
    progress(file.size / source.size);
  }
  return file;
}
