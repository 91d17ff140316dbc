import { MINUTE_MS } from '../../../core/time';
import type { Dialect } from '../feed/dialect';
import { askStream } from '../feed/ask-stream';
import { krakenChecksum } from './checksum';
import { readFrame } from './mapper';
import { DEPTH, INSTRUMENTS, KrakenProtocol } from './protocol';
import { STEPS } from './steps';

const ADDRESS = 'wss://ws.kraken.com/v2';

/**
 * Kraken WebSocket v2, `book` of depth 10. A heartbeat comes every second, and 5 s without a message mean a dead
 * connection. Limits: about 150 connections in 10 minutes; the rate of messages is not published.
 */
export const DIALECT: Dialect = {
  id: 'kraken',
  name: 'Kraken',
  rules: {
    addresses: [ADDRESS],
    patience: { startMs: 30_000, silentMs: 5_000 },
    ping: { text: '{"method":"ping"}', everyMs: 2_000, onlyIdle: true },
    messages: { count: 10, perMs: 1_000 },
    rotateMs: null,
  },
  connects: { count: 14, perMs: MINUTE_MS },
  losses: 'found',
  table: STEPS,
  read: readFrame,
  bookRules: () => ({
    depth: DEPTH,
    verify: ({ checksum }, { scaled, wire }) => wire !== null && checksum === krakenChecksum(scaled, wire),
  }),
  protocol: (desk) => new KrakenProtocol(desk),
  ask: (context) => askStream(context, readFrame, { address: ADDRESS, text: INSTRUMENTS }),
};
