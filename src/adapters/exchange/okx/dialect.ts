import type { Dialect } from '../feed/dialect';
import { okxChecksum } from './checksum';
import { readFrame } from './mapper';
import { OkxProtocol } from './protocol';
import { STEPS } from './steps';

/**
 * OKX v5. Port 443: 8443 is dead since October 2026. Limits: 3 connections a second, 480 subscriptions an hour on one
 * connection (half of them are used), 30 s of silence.
 */
export const DIALECT: Dialect = {
  id: 'okx',
  name: 'OKX',
  rules: {
    addresses: [
      'wss://ws.okx.com/ws/v5/public',
      'wss://wseea.okx.com/ws/v5/public',
      'wss://wsus.okx.com/ws/v5/public',
    ],
    patience: { startMs: 30_000, silentMs: 25_000 },
    ping: { text: 'ping', everyMs: 10_000, onlyIdle: true },
    messages: { count: 240, perMs: 3_600_000 },
    rotateMs: null,
  },
  connects: { count: 2, perMs: 1_000 },
  losses: 'found',
  table: STEPS,
  read: readFrame,
  bookRules: () => ({
    depth: 400,
    verify: ({ checksum }, { scaled }) =>
      checksum === null || checksum === 0 || checksum === okxChecksum(scaled),
  }),
  protocol: (desk) => new OkxProtocol(desk),
  ask: null,
};
