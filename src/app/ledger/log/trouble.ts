import type { BlobTrouble } from '../blob-store';

/** Why a log could not be read or written. */
export type LogTrouble =
  | BlobTrouble
  /** The store holds nothing: it is new, or the browser removed it. */
  | { readonly code: 'absent'; readonly detail: string }
  /** Another opening of this store has taken over. */
  | { readonly code: 'fenced'; readonly detail: string }
  /** Written by a later Sundown. */
  | { readonly code: 'newer_format'; readonly detail: string }
  /** What is stored does not add up to any state that was ever flushed. */
  | { readonly code: 'damaged'; readonly detail: string };

export function damaged(detail: string): LogTrouble {
  return { code: 'damaged', detail };
}
