import type { RecordingNote } from './stream';

/** What a note's JSON object holds. */
export type NotePayload = Readonly<Record<string, unknown>>;

const NOTHING: NotePayload = {};

/** The note's payload as an object; empty where it is none, whatever the bytes are. */
export function payloadOf({ payload }: RecordingNote): NotePayload {
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : NOTHING;
  } catch {
    return NOTHING;
  }
}
