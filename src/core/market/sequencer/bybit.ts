import type { SequenceRules } from './sequencer';

/**
 * Bybit v5, "Orderbook" (https://bybit-exchange.github.io/docs/v5/websocket/public/orderbook). Every message of a topic
 * bears `u`, one more than the message before it; a snapshot may come at any time and replaces the book.
 * 1. `u <= previous u` repeats what is known and is dropped.
 * 2. After it `u` is the previous `u` + 1; a later one means that messages were missed.
 */
export const BYBIT_RULES: SequenceRules = {
  isOld: (ids, book) => ids.last <= book, // rule 1
  follows: (ids, book) => ids.first === book + 1, // rule 2
};
