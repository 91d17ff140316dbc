import type { SequenceRules } from './sequencer';

/**
 * Binance USD-M and COIN-M futures, "How to manage a local order book correctly"
 * (https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams). Ids are not
 * consecutive there; every event names the last id of the one before it as `pu`:
 * 1. Events are buffered until there is a snapshot with its `lastUpdateId`.
 * 2. An event with `u < lastUpdateId` is in the snapshot already and is dropped.
 * 3. The first event kept must hold the snapshot's id, `U <= lastUpdateId <= u`, or follow it directly,
 *    `pu == lastUpdateId`. Otherwise the snapshot is older than the stream: a new one is needed.
 * 4. After it `pu` is the previous event's `u`; anything else means that events were missed. An event with
 *    `u <= previous u` repeats what is known and is dropped; if it hid a loss, the next event's `pu` shows it.
 */
export const BINANCE_FUTURES_RULES: SequenceRules = {
  isOld: (ids, book, state) => (state === 'seeded' ? ids.last < book : ids.last <= book), // rules 2 and 4
  follows: (ids, book, state) => ids.previous === book || (state === 'seeded' && ids.first <= book), // rules 3 and 4
};
