import type { RecordingSource } from '../recording/source';

/** A file to import: a Blob in the browser, a file in Node. */
export interface ImportSource {
  /** The file's name without its folder; read for the symbol where the format does not hold one. */
  readonly name: string;
  /** Bytes, or null where unknown. */
  readonly size: number | null;
  /** The bytes from the start, in pieces of any size. */
  bytes(): AsyncIterable<Uint8Array>;
}

/**
 * Where an import puts its recording. Nothing of it counts before `commit`; whoever imports calls `commit` or `discard`
 * exactly once, and `append` never after it.
 */
export interface ImportSink {
  /** Appends to the recording; the bytes are the sink's from now on. */
  append(bytes: Uint8Array): void;
  /** What was appended so far, to be read back. */
  written(): Promise<RecordingSource>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** Unpacks gzip bytes; a failure while iterating means that they are no whole gzip file. */
export type Gunzip = (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
