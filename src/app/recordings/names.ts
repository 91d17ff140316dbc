/** The database in which the browser keeps the recording of that id. */
export function recordingDatabase(id: string): string {
  return `sundown-recording-${id}`;
}

/** The database that lists the recordings. */
export const RECORDINGS_DATABASE = 'sundown-recordings';
