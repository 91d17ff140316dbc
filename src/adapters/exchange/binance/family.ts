import type { Instrument, VenueId, VenueTrouble } from '../../../app/live/venue-port';
import { err, ok, type Result } from '../../../core/result';
import { DAY_MS, MINUTE_MS } from '../../../core/time';
import type { Dialect, VenueContext } from '../feed/dialect';
import { instrumentsOf, readStreamFrame } from './mapper';
import { BinanceProtocol } from './protocol';
import { type Answerers, inquire, type Question } from './request';

/** What differs between the venues that speak as Binance does. */
export interface FamilyMember extends Answerers {
  readonly id: VenueId;
  readonly name: string;
  /** Hosts of its combined streams, best first. */
  readonly streams: readonly string[];
  readonly table: readonly Instrument[];
  /** How all of its markets are asked for. */
  readonly markets: Question['params'];
}

const MARKETS_MS = 20_000;

/** The dialect of one of them. Limits: 5 messages a second (pings count), 300 connections in 5 minutes, 24 hours. */
export function binanceDialect(member: FamilyMember): Dialect {
  return {
    id: member.id,
    name: member.name,
    rules: {
      addresses: member.streams.map((host) => `${host}/stream`),
      patience: { startMs: 30_000, silentMs: 20_000 },
      // A quiet market sends nothing, and the server's pings are not shown to a page: an answer shows that it lives.
      ping: { text: '{"method":"LIST_SUBSCRIPTIONS","id":0}', everyMs: 8_000, onlyIdle: true },
      messages: { count: 4, perMs: 1_000 },
      rotateMs: DAY_MS - 10 * MINUTE_MS,
    },
    connects: { count: 60, perMs: MINUTE_MS },
    losses: 'found',
    table: member.table,
    read: readStreamFrame,
    bookRules: () => ({ depth: Number.POSITIVE_INFINITY, verify: null }),
    protocol: (desk) => new BinanceProtocol(desk, member),
    ask: (context) => askMarkets(context, member),
  };
}

async function askMarkets(
  context: VenueContext,
  member: FamilyMember,
): Promise<Result<readonly Instrument[], VenueTrouble>> {
  const answer = await inquire(context, member, {
    method: 'exchangeInfo',
    path: '/api/v3/exchangeInfo',
    params: member.markets,
    timeoutMs: MARKETS_MS,
  });
  if (!answer.ok) return err({ code: 'unreachable', detail: answer.error.detail });
  const instruments = instrumentsOf(answer.value);
  return instruments ? ok(instruments) : err({ code: 'nonsense', detail: 'the markets cannot be read' });
}
