import type { EpochMs } from '../../core/time';
import { payloadOf } from '../recording/note-payload';
import type { RecordingNote } from '../recording/stream';

/** Why a session ended. */
export type SessionEnd = 'finished' | 'stopped';

/** What the run's fingerprint was at a place of its recording. */
export interface Fingerprint {
  readonly time: EpochMs;
  /** 64 hex digits. */
  readonly sha256: string;
  /** Null where the session went on. */
  readonly end: SessionEnd | null;
}

/** The note of a fingerprint; of the last one, where it says why the session ended. */
export function fingerprintNote({ time, sha256, end }: Fingerprint): RecordingNote {
  const payload = end === null ? { sha256 } : { sha256, reason: end };
  return { time, code: end === null ? 'checkpoint' : 'end', payload: JSON.stringify(payload) };
}

/** The fingerprint in a note; null where it holds none. */
export function fingerprintOf(note: RecordingNote): Fingerprint | null {
  if (note.code !== 'checkpoint' && note.code !== 'end') return null;
  const { sha256, reason } = payloadOf(note);
  if (typeof sha256 !== 'string') return null;
  return { time: note.time, sha256, end: note.code === 'end' ? endOf(reason) : null };
}

function endOf(reason: unknown): SessionEnd {
  return reason === 'finished' ? 'finished' : 'stopped';
}
