/** Why a recording cannot be opened, read on, merged or rescaled. */
export type RecordingErrorCode =
  | 'not_a_recording'
  | 'newer_version'
  | 'damaged_header'
  | 'damaged_block'
  | 'cut_short'
  | 'unreadable'
  | 'bad_symbol'
  | 'symbol_overlap'
  | 'scale_overflow';

/** A refusal with the place in the file and the words for the person who opened it. */
export interface RecordingError {
  readonly code: RecordingErrorCode;
  /** Byte offset in the file where it was found; 0 where no place is meant. */
  readonly offset: number;
  readonly message: string;
}

/** Builds a refusal. */
export function recordingError(code: RecordingErrorCode, offset: number, message: string): RecordingError {
  return { code, offset, message };
}
