import type { SequenceRules } from './sequencer';

/**
 * Binance spot and Binance.US, "How to manage a local order book correctly"
 * (https://developers.binance.com/docs/binance-spot-api-docs/web-socket-streams). `U` and `u` are an event's first and
 * last update id:
 * 1. Events are buffered until there is a snapshot with its `lastUpdateId`.
 * 2. An event with `u <= lastUpdateId` is in the snapshot already and is dropped.
 * 3. The first event kept must hold the next id: `U <= lastUpdateId + 1 <= u`. A later `U` means that the snapshot is
 *    older than the stream: a new one is needed.
 * 4. After it `U` is the previous `u` + 1. `u <= previous u` repeats what is known and is dropped; `U > previous u + 1`
 *    means that events were missed. An event that overlaps the previous one is applied, its quantities being absolute.
 */
export const BINANCE_SPOT_RULES: SequenceRules = {
  isOld: (ids, book) => ids.last <= book, // rules 2 and 4
  follows: (ids, book) => ids.first <= book + 1, // rules 3 and 4
};
