import { type HeldRest, readHeldRest } from '../../core/shabbat/held-rest';
import type { LastKnown } from '../../core/shabbat/fail-closed';
import { readSettings } from '../../core/shabbat/read-settings';
import type { ShabbatSettings } from '../../core/shabbat/settings';
import type { EpochMs } from '../../core/time';
import { type Config, readConfig } from '../config/config';
import { type NotePayload, payloadOf } from '../recording/note-payload';
import type { RecordingNote } from '../recording/stream';

/** How the desk rested when a session began. */
export interface SessionRest {
  readonly settings: ShabbatSettings;
  /** What the schedule goes by where the settings name no valid place. */
  readonly lastKnown: LastKnown;
  /** The rest that had begun before; null outside one. */
  readonly held: HeldRest | null;
}

/** All that decides what becomes of a session, besides its events. */
export interface SessionStart {
  readonly config: Config;
  /** What makes the session's ids its own: see EngineSetup. */
  readonly identity: string;
  /** Null where no schedule was in force. */
  readonly rest: SessionRest | null;
  /** The machine's clock when it began, epoch milliseconds. */
  readonly startedAt: number;
}

/** Code of the first note of a session's recording. */
const CODE = 'session';

/** The first note of a recording: how the run began. */
export function startNote(start: SessionStart, time: EpochMs): RecordingNote {
  return { time, code: CODE, payload: JSON.stringify(start) };
}

/** How the session began, from its first note; null where the note is another one or cannot be understood. */
export function startOf(note: RecordingNote): SessionStart | null {
  if (note.code !== CODE) return null;
  const { config, identity, rest, startedAt } = payloadOf(note);
  const read = readConfig(config);
  if (!read.ok || typeof identity !== 'string' || typeof startedAt !== 'number') return null;
  return { config: read.value, identity, rest: restOf(rest), startedAt };
}

function restOf(stored: unknown): SessionRest | null {
  const fields = fieldsOf(stored);
  if (fields === null) return null;
  const { settings } = readSettings(fields['settings']);
  return { settings, lastKnown: lastKnownOf(fields['lastKnown']), held: readHeldRest(fields['held']) };
}

function lastKnownOf(stored: unknown): LastKnown {
  const { zone, longitude } = fieldsOf(stored) ?? {};
  return {
    zone: typeof zone === 'string' ? zone : null,
    longitude: typeof longitude === 'number' ? longitude : null,
  };
}

function fieldsOf(value: unknown): NotePayload | null {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : null;
}
