import type { Result } from '../../core/result';
import type { RecordingSource } from '../recording/source';
import type { RecordingStorage } from '../recordings/ports';
import type { OpenFailure } from './ports';

/** A file of any market format, as a recording. */
export interface ReadRecording {
  readonly fileName: string;
  readonly source: RecordingSource;
}

/** What the recordings need of the world; the worker's composition root supplies it. */
export interface RecordingsPorts<PickedFile> {
  readonly storage: RecordingStorage;
  /** Imports a file, into no list yet. */
  read(file: PickedFile): Promise<Result<ReadRecording, OpenFailure>>;
  /** A file to be handed to the person; `packed`: with gzip. */
  newFile(name: string, source: RecordingSource, packed: boolean): Promise<PickedFile>;
}
