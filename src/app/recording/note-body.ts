import { decodeUtf8 } from './utf8';

/** Reads a note's body: the code's length, the code, the payload. Null where it is none. */
export function readNoteBody(body: Uint8Array): { code: string; payload: string } | null {
  const end = 1 + (body[0] ?? 0);
  if (end > body.length) return null;
  const code = decodeUtf8(body.subarray(1, end));
  const payload = decodeUtf8(body.subarray(end));
  return code === null || payload === null ? null : { code, payload };
}
