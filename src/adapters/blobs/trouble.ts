import type { BlobTrouble } from '../../app/ledger/blob-store';

/** Names under which browsers say that there is no room. */
const FULL = ['QuotaExceededError', 'NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR'];
/** Errors after which it is certain that the transaction did not happen. */
const CERTAIN = [
  'AbortError',
  'ConstraintError',
  'DataError',
  'InvalidStateError',
  'NotFoundError',
  'SecurityError',
];

/** What an IndexedDB error means for a ledger. */
export function blobTrouble(error: unknown): BlobTrouble {
  if (!(error instanceof Error)) return { code: 'unknown', detail: String(error) };
  const detail = `${error.name}: ${error.message}`;
  if (FULL.includes(error.name)) return { code: 'quota_full', detail };
  return { code: CERTAIN.includes(error.name) ? 'unavailable' : 'unknown', detail };
}
