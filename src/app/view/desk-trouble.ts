import type { ImportErrorCode } from '../import/error-code';
import type { RecordingErrorCode } from '../recording/error';

/** What went wrong in the engine's thread. A `detail` or `reason` is technical and in English; the page has the words. */
export type DeskTrouble =
  /** A file was refused; `line` counts from 1, of the unpacked text. */
  | {
      readonly kind: 'import';
      readonly code: ImportErrorCode;
      readonly file: string;
      readonly line: number;
      readonly detail: string;
    }
  /** A recording cannot be opened. */
  | { readonly kind: 'recording'; readonly code: RecordingErrorCode; readonly detail: string }
  /** An open recording cannot be played on. */
  | { readonly kind: 'playing'; readonly code: RecordingErrorCode; readonly detail: string }
  /** A file that came with the app could not be loaded. */
  | { readonly kind: 'not_fetched'; readonly file: string; readonly reason: string }
  /** Something happened that the desk was not made for. */
  | { readonly kind: 'bug'; readonly reason: string };
