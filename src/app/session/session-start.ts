import { type HeldRest, readHeldRest } from '../../core/shabbat/held-rest';
import type { LastKnown } from '../../core/shabbat/fail-closed';
import { readSettings } from '../../core/shabbat/read-settings';
import type { ShabbatSettings } from '../../core/shabbat/settings';
import type { EpochMs } from '../../core/time';
import { type Config, readConfig } from '../config/config';
import type { EngineSetup } from '../engine/state';
import { payloadOf } from '../recording/note-payload';
import type { RecordingNote } from '../recording/stream';
import { readCarried } from './carried-json';
import { JsonReader } from './json-reader';

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
  /** The account that it goes on from, and the symbols that were known; null for a new account. */
  readonly goOn: NonNullable<EngineSetup['goOn']> | null;
  /** Null where no schedule was in force. */
  readonly rest: SessionRest | null;
  /** The machine's clock when it began. */
  readonly startedAt: EpochMs;
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
  const json = new JsonReader();
  const fields = payloadOf(note);
  const config = readConfig(fields['config']);
  const start = {
    identity: json.text(fields['identity']),
    goOn: json.orNull(fields['goOn'], (goOn) => readGoOn(json, goOn)),
    rest: json.orNull(fields['rest'], (rest) => readRest(json, rest)),
    startedAt: json.time(fields['startedAt']),
  };
  return config.ok && json.isSound ? { config: config.value, ...start } : null;
}

function readGoOn(json: JsonReader, stored: unknown): NonNullable<SessionStart['goOn']> {
  const { carried, names } = json.fields(stored);
  return { carried: readCarried(json, carried), names: json.list(names, (name) => json.text(name)) };
}

function readRest(json: JsonReader, stored: unknown): SessionRest {
  const fields = json.fields(stored);
  const lastKnown = json.fields(fields['lastKnown']);
  return {
    settings: readSettings(fields['settings']).settings,
    lastKnown: {
      zone: json.orNull(lastKnown['zone'], (zone) => json.text(zone)),
      longitude: json.orNull(lastKnown['longitude'], (longitude) => json.number(longitude)),
    },
    held: readHeldRest(fields['held']),
  };
}
