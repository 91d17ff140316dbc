import type { RecordingError } from '../recording/error';
import type { DeskTrouble } from '../view/desk-trouble';

/** A recording that cannot be played on. */
export function recordingTrouble({ code, message }: RecordingError): DeskTrouble {
  return { kind: 'playing', code, detail: message };
}

/** Something happened that the desk was not made for. */
export function unexpectedTrouble(cause: unknown): DeskTrouble {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return { kind: 'bug', reason };
}

/** What a file was refused for, technical and in English. */
export function detailOf(trouble: DeskTrouble): string {
  if (trouble.kind === 'import') return `${trouble.file}: line ${trouble.line}: ${trouble.detail}`;
  return 'reason' in trouble ? trouble.reason : trouble.detail;
}
