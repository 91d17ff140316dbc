import type { RecordingError } from '../recording/error';
import type { TroubleView } from '../view/view-state';

/** A recording that cannot be played on. */
export function recordingTrouble(error: RecordingError): TroubleView {
  return {
    what: `The recording cannot be played on: ${error.message}.`,
    safe: 'What was played so far stands, and so does the ledger of this run.',
    next: 'Import the original file again, or open another recording.',
  };
}

/** Something happened that the desk was not made for. */
export function unexpectedTrouble(cause: unknown): TroubleView {
  const words = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return {
    what: `The desk met an error of its own: ${words}.`,
    safe: 'Trading has stopped. What the ledger holds is as it was after the last decision.',
    next: 'Export the ledger if you need it, then reload the page. Please report the words above.',
  };
}
