import { BY_TIME_RULES } from '../../../core/market/sequencer/by-time';
import { MINUTE_MS } from '../../../core/time';
import type { Dialect } from '../feed/dialect';
import { StreamProtocol } from '../feed/stream-protocol';
import { readFrame } from './mapper';
import { STEPS } from './steps';

const request = (event: string, symbol: string): string =>
  JSON.stringify({ event, data: { channel: `order_book_${symbol}` } });

/** Bitstamp, `order_book`: the best 100 levels, whole each time, so that a lost one is healed by the next. */
export const DIALECT: Dialect = {
  id: 'bitstamp',
  name: 'Bitstamp',
  rules: {
    addresses: ['wss://ws.bitstamp.net'],
    patience: { startMs: 30_000, silentMs: 20_000 },
    ping: { text: '{"event":"bts:heartbeat"}', everyMs: 8_000, onlyIdle: true },
    messages: { count: 20, perMs: 1_000 },
    rotateMs: null,
  },
  connects: { count: 20, perMs: MINUTE_MS },
  losses: 'found',
  table: STEPS,
  read: readFrame,
  bookRules: () => ({ depth: 100, verify: null }),
  protocol: (desk) =>
    new StreamProtocol(desk, {
      subscribe: (symbol) => request('bts:subscribe', symbol),
      unsubscribe: (symbol) => request('bts:unsubscribe', symbol),
      order: BY_TIME_RULES,
      isStateless: true,
    }),
  ask: null,
};
