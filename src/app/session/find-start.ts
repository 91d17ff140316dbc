import { BookUpdate } from '../../core/market/update';
import { ok, type Result } from '../../core/result';
import { epochMs } from '../../core/time';
import type { RecordingError } from '../recording/error';
import type { RecordingStream } from '../recording/stream';
import { type SessionStart, startOf } from './session-start';

/**
 * How the session began that a stream holds; null where the stream is no recorded session. Leaves the stream at its
 * beginning.
 */
export async function findStart(
  stream: RecordingStream,
): Promise<Result<SessionStart | null, RecordingError>> {
  stream.seek(epochMs(0));
  const block = await stream.nextBlock();
  if (!block.ok) return block;
  const start = block.value ? firstNote(stream) : null;
  stream.seek(epochMs(0));
  return ok(start);
}

function firstNote(stream: RecordingStream): SessionStart | null {
  const update = new BookUpdate();
  let event = stream.next(update);
  while (event === 'scale') event = stream.next(update);
  return event === 'note' ? startOf(stream.note) : null;
}
