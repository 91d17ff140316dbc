import type { Dialect } from '../feed/dialect';
import { StreamProtocol } from '../feed/stream-protocol';
import { askStream } from '../feed/ask-stream';
import { readFrame } from './mapper';
import { STEPS } from './steps';

const ADDRESS = 'wss://ws-feed.exchange.coinbase.com';

const request = (type: string, symbol: string, channels: readonly string[]): string =>
  JSON.stringify({ type, product_ids: [symbol], channels });

/**
 * Coinbase Exchange, `level2_batch`: the whole book, then its changes every 50 ms. Nothing shows a lost change, so every
 * connection is replaced after an hour, and with it every book. Limits: 8 connections a second, 100 messages a second.
 */
export const DIALECT: Dialect = {
  id: 'coinbase',
  name: 'Coinbase Exchange',
  rules: {
    addresses: [ADDRESS],
    patience: { startMs: 30_000, silentMs: 20_000 },
    ping: null,
    messages: { count: 50, perMs: 1_000 },
    rotateMs: 3_600_000,
  },
  connects: { count: 4, perMs: 1_000 },
  losses: 'unseen',
  table: STEPS,
  read: readFrame,
  bookRules: () => ({ depth: Number.POSITIVE_INFINITY, verify: null }),
  protocol: (desk) =>
    new StreamProtocol(desk, {
      // The heartbeat of each product comes once a second: silence is a lost connection.
      subscribe: (symbol) => request('subscribe', symbol, ['level2_batch', 'heartbeat']),
      unsubscribe: (symbol) => request('unsubscribe', symbol, ['level2_batch']),
      order: null,
      isStateless: false,
    }),
  ask: (context) =>
    askStream(context, readFrame, {
      address: ADDRESS,
      text: '{"type":"subscribe","channels":["status"]}',
    }),
};
