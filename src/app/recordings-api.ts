import type { RecordingEntry } from './recordings/entry';
import type { RecordingsTrouble } from './recordings/ports';
import type { Verdict } from './session/verify';

/** The recordings of this browser and the room that they take. */
export interface RecordingsListing {
  /** Newest first, without the deleted ones. */
  readonly entries: readonly RecordingEntry[];
  /** Bytes in use, those of deleted ones that can still be had back included. */
  readonly usedBytes: number;
  /** The most that recordings may use together. */
  readonly quotaBytes: number;
  /** Live sessions are recorded. */
  readonly isOn: boolean;
  /** The recording of the running session; null where none is being made. */
  readonly current: string | null;
}

/** How a recorded session is played: with its own settings and all that was done, or as a market under the desk's. */
export type PlayedAs = 'session' | 'market';

/** What came of checking a recording. */
export type VerifyReport =
  | {
      readonly kind: 'checked';
      /** What it was compared with. */
      readonly against: 'recorded_session' | 'second_replay';
      readonly verdict: Verdict;
      readonly ticks: number;
      readonly trades: number;
    }
  | { readonly kind: 'trouble'; readonly trouble: RecordingsTrouble }
  /** Another check was asked for, or this one was cancelled. */
  | { readonly kind: 'cancelled' };

/** Null, or why nothing was done. */
export type RecordingsAnswer = RecordingsTrouble | null;

/** What the page may ask of the recordings. */
export interface RecordingsApi<PickedFile> {
  list(): Promise<RecordingsListing>;
  /** Plays a recording on the desk. */
  open(id: string, as: PlayedAs): Promise<RecordingsAnswer>;
  rename(id: string, name: string): Promise<RecordingsAnswer>;
  /** A pinned recording is never dropped to make room. */
  pin(id: string, pinned: boolean): Promise<RecordingsAnswer>;
  /** Takes it off the list; it can be brought back for a day, unless the room is needed. */
  delete(id: string): Promise<RecordingsAnswer>;
  undelete(id: string): Promise<RecordingsAnswer>;
  /** A recording as a file, packed with gzip or as it is; null where it cannot be read. */
  export(id: string, packed: boolean): Promise<PickedFile | null>;
  /** Puts files of any market format on the list, each as a recording of its own. */
  import(files: readonly PickedFile[]): Promise<RecordingsAnswer>;
  /** Replays a recording beside what the desk does and compares; the running session's, up to now. */
  verify(id: string): Promise<VerifyReport>;
  cancelVerify(): Promise<void>;
  /** Whether live sessions are recorded, from the next one on, and how much all recordings may take. */
  configure(choice: { readonly isOn: boolean; readonly quotaBytes: number }): Promise<void>;
}
