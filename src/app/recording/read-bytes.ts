import { err, ok, type Result } from '../../core/result';
import { type RecordingError, recordingError } from './error';
import type { RecordingSource } from './source';

/** Exactly `length` bytes of a source, or why not. */
export async function readBytes(
  source: RecordingSource,
  offset: number,
  length: number,
): Promise<Result<Uint8Array, RecordingError>> {
  try {
    const bytes = await source.read(offset, length);
    if (bytes.length === length) return ok(bytes);
    const words = `the recording ends at byte ${offset + bytes.length}, within a part of it`;
    return err(recordingError('cut_short', offset, words));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return err(recordingError('unreadable', offset, `the recording cannot be read: ${reason}`));
  }
}
