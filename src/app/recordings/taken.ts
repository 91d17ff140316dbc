import { err, ok, type Result } from '../../core/result';
import type { RecordingSource } from '../recording/source';
import type { RecordingStorage, RecordingsTrouble } from './ports';
import { storedSource } from './stored-bytes';

/** A recording that is being read: nobody can remove it before it is released. */
export interface TakenRecording {
  readonly source: RecordingSource;
  release(): Promise<void>;
}

/** Takes a recording to be read; `isHeld` where this tab has it in hand already. */
export async function takeRecording(
  storage: RecordingStorage,
  id: string,
  isHeld: boolean,
): Promise<Result<TakenRecording, RecordingsTrouble>> {
  const held = isHeld ? null : await storage.hold(id);
  if (!isHeld && held === null) return err({ code: 'in_use', detail: id });
  const store = storage.stores.open(id);
  const release = async (): Promise<void> => {
    store.close();
    await held?.release();
  };
  const source = await storedSource(store);
  if (source.ok && source.value.size > 0) return ok({ source: source.value, release });
  await release();
  return source.ok ? err({ code: 'unknown_recording', detail: id }) : source;
}
