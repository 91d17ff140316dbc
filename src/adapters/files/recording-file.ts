import type { RecordingSource } from '../../app/recording/source';

/** Bytes read at a time; the browser may keep what it has on disk. */
const STEP_BYTES = 4_000_000;

/** A recording as a file to be saved; `packed`: with gzip. Rejects where the recording cannot be read. */
export async function recordingFile(name: string, source: RecordingSource, packed: boolean): Promise<File> {
  let blob = new Blob([]);
  for (let at = 0; at < source.size; at += STEP_BYTES) {
    const bytes = await source.read(at, Math.min(STEP_BYTES, source.size - at));
    blob = new Blob([blob, new Uint8Array(bytes)]);
  }
  return new File([packed ? await gzipped(blob) : blob], name);
}

function gzipped(blob: Blob): Promise<Blob> {
  return new Response(blob.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}
