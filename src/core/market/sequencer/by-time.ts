import type { SequenceRules } from './sequencer';

/**
 * Venues that send whole books with their moment as the only number (Bitstamp's `microtimestamp`). One that is older
 * than the book is dropped; nothing can be missing between two whole books.
 */
export const BY_TIME_RULES: SequenceRules = {
  isOld: (ids, book) => ids.last < book,
  follows: () => true,
};
