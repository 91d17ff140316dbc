/**
 * The bytes of a recording, whatever holds them: a file, a Blob, a row of stored chunks. The composition root
 * wraps the technology. A rejected `read` becomes an `unreadable` error of the reader.
 */
export interface RecordingSource {
  /** Length in bytes. */
  readonly size: number;
  /** The bytes from `offset`; fewer than `length` only where the source ends. The array is not kept. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/**
 * Takes the bytes of a recording as they are made, in order; each array is fresh and the receiver's to keep.
 */
export type RecordingSink = (bytes: Uint8Array) => void;
