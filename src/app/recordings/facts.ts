import { BookUpdate } from '../../core/market/update';
import { ok, type Result } from '../../core/result';
import { epochMs } from '../../core/time';
import type { RecordingError } from '../recording/error';
import { RecordingReader } from '../recording/reader';
import type { RecordingSource } from '../recording/source';
import { findStart } from '../session/find-start';
import { fingerprintOf } from '../session/fingerprint-notes';
import type { RecordingFacts } from './entry';

/** Looks into a recording. */
export async function factsIn(source: RecordingSource): Promise<Result<RecordingFacts, RecordingError>> {
  const opened = await RecordingReader.open(source);
  if (!opened.ok) return opened;
  const reader = opened.value;
  const start = await findStart(reader);
  if (!start.ok) return start;
  const isSession = start.value !== null;
  const sha256 = isSession ? await lastFingerprint(reader) : ok(null);
  if (!sha256.ok) return sha256;
  const { symbols, firstTime, lastTime, updates, complete, info } = reader;
  return ok({
    symbols: symbols.map(({ name }) => name),
    firstTime,
    lastTime,
    updates,
    bytes: source.size,
    complete,
    sha256: sha256.value,
    isSession,
    synthetic: info.synthetic,
  });
}

async function lastFingerprint(reader: RecordingReader): Promise<Result<string | null, RecordingError>> {
  const update = new BookUpdate();
  let found: string | null = null;
  reader.seek(reader.lastTime ?? epochMs(0));
  for (;;) {
    const block = await reader.nextBlock();
    if (!block.ok) return block;
    if (!block.value) return ok(found);
    for (let event = reader.next(update); event !== 'end'; event = reader.next(update))
      if (event === 'note') found = fingerprintOf(reader.note)?.sha256 ?? found;
  }
}
