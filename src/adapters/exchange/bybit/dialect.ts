import { BYBIT_RULES } from '../../../core/market/sequencer/bybit';
import { MINUTE_MS } from '../../../core/time';
import type { Dialect } from '../feed/dialect';
import { StreamProtocol } from '../feed/stream-protocol';
import { readFrame } from './mapper';
import { STEPS } from './steps';

/** One topic a request: a request with a topic that does not exist is refused as a whole. */
const request = (op: string, symbol: string): string =>
  JSON.stringify({ req_id: symbol, op, args: [`orderbook.50.${symbol}`] });

/** Bybit v5 spot, 50 levels every 20 ms. Limits: 500 connections in 5 minutes; it wants a ping every 20 s at least. */
export const DIALECT: Dialect = {
  id: 'bybit',
  name: 'Bybit',
  rules: {
    addresses: ['wss://stream.bybit.com/v5/public/spot'],
    patience: { startMs: 30_000, silentMs: 30_000 },
    ping: { text: '{"op":"ping"}', everyMs: 10_000, onlyIdle: false },
    messages: { count: 20, perMs: 1_000 },
    rotateMs: null,
  },
  connects: { count: 90, perMs: MINUTE_MS },
  losses: 'found',
  table: STEPS,
  read: readFrame,
  bookRules: () => ({ depth: 50, verify: null }),
  protocol: (desk) =>
    new StreamProtocol(desk, {
      subscribe: (symbol) => request('subscribe', symbol),
      unsubscribe: (symbol) => request('unsubscribe', symbol),
      order: BYBIT_RULES,
      isStateless: false,
    }),
  ask: null,
};
