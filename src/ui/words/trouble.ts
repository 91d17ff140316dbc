import type { DeskTrouble } from '../../app/view/desk-trouble';
import type { TroubleView } from './trouble-view';
import { words } from './words';

/** The engine's thread is gone. */
export function engineLostTrouble(reason: string): TroubleView {
  const { what, safe, next } = words.trouble.engineLost;
  return { what: what(reason), safe, next };
}

/** The page itself threw, or a call to the engine failed. */
export function pageTrouble(cause: unknown): TroubleView {
  const { what, safe, next } = words.trouble.page;
  return { what: what(cause instanceof Error ? cause.message : String(cause)), safe, next };
}

/** What went wrong in the engine's thread. */
export function deskTrouble(trouble: DeskTrouble): TroubleView {
  const { imported, recording, playing, notFetched, bug, importCodes, recordingCodes } = words.deskTrouble;
  switch (trouble.kind) {
    case 'import': {
      const { code, file, line, detail } = trouble;
      return { ...imported, what: imported.what(file, String(line), importCodes[code], detail) };
    }
    case 'recording':
      return { ...recording, what: recording.what(recordingCodes[trouble.code], trouble.detail) };
    case 'playing':
      return { ...playing, what: playing.what(recordingCodes[trouble.code], trouble.detail) };
    case 'not_fetched':
      return { ...notFetched, what: notFetched.what(trouble.file, trouble.reason) };
    case 'bug':
      return { ...bug, what: bug.what(trouble.reason) };
  }
}

/** The message as one text, to be pasted into a report. */
export function troubleText({ what, safe, next }: TroubleView): string {
  return `${what}\n${safe}\n${next}`;
}
