import type { RecordingEntry } from '../../app/recordings/entry';
import type { RecordingsView } from '../../app/view/recorder-view';
import type { RecordingsModel } from './recordings-model';

/** One recording, and what a row of it needs. */
export interface RecordingRowProps {
  readonly entry: RecordingEntry;
  readonly model: RecordingsModel;
  /** What the engine says of recordings; null before its first word. */
  readonly view: RecordingsView | null;
  /** Lets a call run; what it throws is shown. */
  readonly guard: (call: Promise<unknown>) => void;
  /** A recording was chosen to be played, and plays. */
  readonly onPlay: () => void;
}
