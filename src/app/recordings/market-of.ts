import { ok, type Result } from '../../core/result';
import type { OpenedMarket } from '../desk/ports';
import type { RecordingError } from '../recording/error';
import { RecordingReader } from '../recording/reader';
import type { RecordingSource } from '../recording/source';
import { findStart } from '../session/find-start';

/** One recording as a market to be played; `name` stands in where it does not name its source. */
export async function marketOf(
  reader: RecordingReader,
  name: string,
): Promise<Result<OpenedMarket, RecordingError>> {
  const session = await findStart(reader);
  if (!session.ok) return session;
  const { source, synthetic } = reader.info;
  const market = { stream: reader, name: source || name, synthetic };
  return ok(session.value === null ? market : { ...market, session: session.value });
}

/** The market in a recording that names its own source. */
export async function marketIn(source: RecordingSource): Promise<Result<OpenedMarket, RecordingError>> {
  const reader = await RecordingReader.open(source);
  return reader.ok ? marketOf(reader.value, '') : reader;
}
