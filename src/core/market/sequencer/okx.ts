import type { SequenceRules } from './sequencer';

/**
 * OKX v5, "Order book channel" (https://www.okx.com/docs-v5/en/#order-book-trading-market-data-ws-order-book-channel).
 * Ids are not consecutive; every message names the one before it as `prevSeqId`.
 * 1. A message follows if its `prevSeqId` is the last `seqId`, whatever its own: after maintenance that may be smaller,
 *    and where nothing has changed it is the same, without levels.
 * 2. A message with the last `seqId` and another `prevSeqId` repeats what is known and is dropped.
 * 3. Messages without numbers (before 2023) are taken in the order in which they come; their checksum judges them.
 */
export const OKX_RULES: SequenceRules = {
  isOld: (ids, book) => ids.previous !== null && ids.last === book && ids.previous !== book, // rule 2
  follows: (ids, book) => ids.previous === null || ids.previous === book, // rules 1 and 3
};
